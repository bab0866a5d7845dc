package io.synfire.library.decoders;

import io.synfire.coding.DecodingWindow;

/**
 * Mean number of spikes per step.
 *
 * @param pooling how neurons share an output
 */
public record SpikeRate(Pooling pooling) implements PooledSpikes {

  /** One output per neuron. */
  public static SpikeRate defaults() {
    return new SpikeRate(Pooling.NONE);
  }

  @Override
  public Trace open(DecodingWindow window) {
    return WeightedSum.uniform(window, pooling, 1f / window.steps());
  }
}
