package io.synfire.runtime.firstspike.network;

/**
 * A network of first spikes that computes. Holds no numbers and no buffers: parameters are handed in, a {@link NetworkPass} has the buffers.
 *
 * @param spec the network as data
 */
public record SpikeTimeNetwork(NetworkSpec spec) {

  /** The network of a description. */
  public static SpikeTimeNetwork of(NetworkSpec spec) {
    return new SpikeTimeNetwork(spec);
  }

  /**
   * Buffers for forward and backward passes; for one thread at a time.
   *
   * @param maxSamples largest number of samples of a pass, positive
   */
  public NetworkPass pass(int maxSamples) {
    if (maxSamples < 1) {
      throw new IllegalArgumentException("a pass needs room for at least 1 sample, was " + maxSamples);
    }
    return new NetworkPass(spec, maxSamples);
  }

  /**
   * What follows every update: weights beyond the clip of their layer are set to it, and negative delays are made positive as the layer's
   * {@link Positivity} says. Changes the parameters in place.
   */
  public void constrain(NetworkParameters parameters) {
    new Constraints(spec).apply(parameters);
  }
}
