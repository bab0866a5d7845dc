package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.kernels.Primitives;

/** The synapses of one axon and atom: what a spike adds, and where. */
sealed interface WeightRow permits WeightRow.Straight, WeightRow.Scattered, WeightRow.Delayed, WeightRuns {

  /**
   * Adds the weights to the input of their targets.
   *
   * @param ring inputs of the block
   * @param port the port
   * @param base compartment that index 0 means
   * @param payload factor of the weights
   */
  void add(InputRing ring, int port, int base, int payload);

  /** The row for one weight set and atom, over the array of weights itself. */
  static WeightRow of(int[] weights, int[] targets, int[] delays) {
    boolean consecutive = true;
    boolean together = true;
    for (int k = 0; k < targets.length; k++) {
      consecutive &= targets[k] == targets[0] + k;
      together &= delays == null || delays[k] == delays[0];
    }
    if (!together) {
      return new Delayed(weights, targets, delays);
    }
    int delay = delays == null || delays.length == 0 ? 0 : delays[0];
    if (consecutive) {
      return new Straight(weights, targets.length == 0 ? 0 : targets[0], delay);
    }
    Scattered scattered = new Scattered(weights, targets, delay);
    return Primitives.vectorised() ? WeightRuns.of(scattered) : scattered;
  }

  /** Onto consecutive targets. */
  record Straight(int[] weights, int first, int delay) implements WeightRow {

    @Override
    public void add(InputRing ring, int port, int base, int payload) {
      int[] input = ring.after(delay)[port];
      int at = base + first;
      if (payload == 1) {
        IntRowBatch.add(weights, input, at);
      } else {
        for (int k = 0; k < weights.length; k++) {
          input[at + k] += weights[k] * payload;
        }
      }
    }
  }

  /** Onto any targets, all with the same delay. */
  record Scattered(int[] weights, int[] targets, int delay) implements WeightRow {

    @Override
    public void add(InputRing ring, int port, int base, int payload) {
      int[] input = ring.after(delay)[port];
      for (int k = 0; k < weights.length; k++) {
        input[base + targets[k]] += weights[k] * payload;
      }
    }
  }

  /** Onto any targets, each with its own delay. */
  record Delayed(int[] weights, int[] targets, int[] delays) implements WeightRow {

    @Override
    public void add(InputRing ring, int port, int base, int payload) {
      for (int k = 0; k < weights.length; k++) {
        ring.after(delays[k])[port][base + targets[k]] += weights[k] * payload;
      }
    }
  }
}
