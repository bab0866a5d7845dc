package io.synfire.runtime.backend;

/**
 * How a run is made.
 *
 * @param batch number of samples, positive
 * @param seed seed of all random numbers of the run
 * @param threads number of threads, positive; results do not depend on it
 * @param gradients whether {@link Run#backward} will be called
 * @param plastic whether plasticity rules change weights; a run that does needs a batch of 1
 */
public record RunOptions(int batch, long seed, int threads, boolean gradients, boolean plastic) {

  public RunOptions {
    if (batch <= 0 || threads <= 0) {
      throw new IllegalArgumentException("a run needs a positive batch and number of threads, was batch " + batch + ", threads " + threads);
    }
  }

  /** A run in which plasticity rules learn. */
  public RunOptions(int batch, long seed, int threads, boolean gradients) {
    this(batch, seed, threads, gradients, true);
  }

  /** Options for this many samples: seed 1, one thread, no gradients. */
  public static RunOptions of(int batch) {
    return new RunOptions(batch, 1, 1, false, true);
  }

  /** With another seed. */
  public RunOptions withSeed(long other) {
    return new RunOptions(batch, other, threads, gradients, plastic);
  }

  /** With another number of threads. */
  public RunOptions withThreads(int other) {
    return new RunOptions(batch, seed, other, gradients, plastic);
  }

  /** With gradients. */
  public RunOptions withGradients() {
    return new RunOptions(batch, seed, threads, true, plastic);
  }

  /** With weights that plasticity rules do not change. */
  public RunOptions withFixedWeights() {
    return new RunOptions(batch, seed, threads, gradients, false);
  }
}
