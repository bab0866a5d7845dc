package io.synfire.runtime.divergence;

import io.synfire.units.Time;

/**
 * How two backends are compared.
 *
 * @param dt time step; positive
 * @param steps time steps of every sample, positive
 * @param seed seed of weights and of random inputs
 * @param threads number of threads, positive
 */
public record Setting(Time dt, int steps, long seed, int threads) {
  public Setting {
    if (steps <= 0 || threads <= 0) {
      throw new IllegalArgumentException("a comparison needs a positive number of steps and threads, was " + steps + " and " + threads);
    }
  }
}
