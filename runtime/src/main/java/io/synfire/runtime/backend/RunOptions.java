package io.synfire.runtime.backend;

/**
 * How a run is made.
 *
 * @param batch number of samples, positive
 * @param seed seed of all random numbers of the run
 * @param threads number of threads, positive; results do not depend on it
 * @param gradients whether {@link Run#backward} will be called
 */
public record RunOptions(int batch, long seed, int threads, boolean gradients) {

  public RunOptions {
    if (batch <= 0 || threads <= 0) {
      throw new IllegalArgumentException("a run needs a positive batch and number of threads, was batch " + batch + ", threads " + threads);
    }
  }

  /** Options for this many samples: seed 1, one thread, no gradients. */
  public static RunOptions of(int batch) {
    return new RunOptions(batch, 1, 1, false);
  }

  /** With another seed. */
  public RunOptions withSeed(long other) {
    return new RunOptions(batch, other, threads, gradients);
  }

  /** With another number of threads. */
  public RunOptions withThreads(int other) {
    return new RunOptions(batch, seed, other, gradients);
  }

  /** With gradients. */
  public RunOptions withGradients() {
    return new RunOptions(batch, seed, threads, true);
  }
}
