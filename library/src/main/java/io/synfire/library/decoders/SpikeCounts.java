package io.synfire.library.decoders;

import io.synfire.coding.DecodingWindow;

/**
 * Number of spikes in the window.
 *
 * @param pooling how neurons share an output
 */
public record SpikeCounts(Pooling pooling) implements PooledSpikes {

  /** One output per neuron. */
  public static SpikeCounts defaults() {
    return new SpikeCounts(Pooling.NONE);
  }

  @Override
  public Trace open(DecodingWindow window) {
    return WeightedSum.uniform(window, pooling, 1);
  }
}
