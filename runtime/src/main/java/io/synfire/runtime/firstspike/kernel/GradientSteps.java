package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.kernels.Primitives;

/**
 * The two loops over all synapses of {@link SharedGradient}, over the inputs before each spike. A sum takes its terms one at a time, so that all
 * implementations have the same bits.
 */
interface GradientSteps {

  /** The fastest that this virtual machine can run. */
  static GradientSteps best() {
    return Primitives.vectorised() ? new VectorGradientSteps() : new PlainGradientSteps();
  }

  /**
   * Adds the derivatives by the weights of a source, of one sample after the other: {@code a_j (slow_i (T_j - t_i))} where time constants are equal, else
   * {@code a_j slow_i - b_j fast_i}, with {@link SeparatedSample#learnSlow} and {@link SeparatedSample#learnFast} for a and b.
   *
   * @param samples samples in which the source spikes
   * @param count number of them
   * @param source i
   * @param into {@code [target]}
   */
  void weights(SeparatedSample[] samples, int count, int source, double[] into);

  /**
   * Adds a neuron's part to the derivatives by the arrival times, but for what depends on the source alone: {@code w_i (p (T - t_i) + q)}, where time
   * constants are equal, else {@code w_i (p slow_i + q fast_i)}, of inputs before T; or up to T.
   *
   * @param sample the sample; of the target, p and q are {@link SeparatedSample#errorSlow} and {@link SeparatedSample#errorFast}
   * @param target the neuron
   * @param row its weights, {@code [source]}
   * @param into {@code [source]}
   */
  void arrivals(SeparatedSample sample, int target, double[] row, double[] into);
}
