package io.synfire.runtime.event;

import io.synfire.coding.SpikeTimeDecoding;
import io.synfire.passes.Variables;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.Names;
import java.util.Map;

/** The derivatives of a loss that a backward pass starts from, checked: each has a meaning in continuous time. */
final class LossTimes {
  private final float[][][] byDecoder;

  /**
   * The derivatives by the answers of decoders.
   *
   * @throws IllegalArgumentException naming a decoder that does not exist or whose answer has no derivative, or the wrong shape or value
   */
  LossTimes(EventPlan plan, int batch, Map<String, float[][]> decoders, Map<String, float[][]> spikeCounts) {
    if (!spikeCounts.isEmpty()) {
      throw new IllegalArgumentException("spike counts of " + spikeCounts.keySet() + " have no derivative on backend event, where a small change moves spikes "
          + "and does not make any; train without regularisers of activity, or on backend float");
    }
    byDecoder = new float[plan.decoders().size()][][];
    decoders.forEach((id, adjoint) -> {
      int d = Names.index(plan.decoders(), DecoderPlan::id, id, "decoder");
      DecoderPlan decoder = plan.decoders().get(d);
      requireDerivative(decoder);
      int outputs = decoder.decoding().outputs(plan.groups().get(decoder.group()).model().neurons());
      Names.requireMatrix("derivative by decoder " + id, adjoint, batch, outputs);
      byDecoder[d] = adjoint;
    });
  }

  private static void requireDerivative(DecoderPlan decoder) {
    boolean times = decoder.decoding() instanceof SpikeTimeDecoding;
    boolean counts = decoder.decoding().variable().equals(Variables.SPIKE);
    if (!times && (counts || !decoder.decoding().differentiable())) {
      throw new IllegalArgumentException("the answer of decoder " + decoder.id() + " (" + decoder.decoding() + ") has no derivative on backend event, where a "
          + "small change moves spikes and does not make any; train on spike times, as firstSpikeTimes(ms(1)), or on a voltage");
    }
  }

  /** {@code [sample][output]} of a decoder; null where the loss does not depend on it. */
  float[][] of(int decoder) {
    return byDecoder[decoder];
  }
}
