package io.synfire.runtime.floating;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import io.synfire.runtime.plan.DecoderPlan;

/**
 * What a decoder saw of the samples of a shard in a window.
 *
 * @param trace its observations
 * @param values the live variable that it observes
 */
record DecoderTrace(Decoding.Trace trace, float[] values) {

  /** Starts to observe. */
  static DecoderTrace open(DecoderPlan plan, GroupTile tile, DecodingWindow window) {
    return new DecoderTrace(plan.decoding().open(window), tile.variable(plan.variable()));
  }
}
