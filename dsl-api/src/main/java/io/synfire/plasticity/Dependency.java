package io.synfire.plasticity;

/** What makes a product count in an epoch, and at which step of the epoch its traces are read. */
public sealed interface Dependency {

  /** {@code x0}: the source neuron fired in the epoch; traces are read at its last spike. */
  record SourceSpike() implements Dependency {}

  /** {@code y0}: the target neuron fired in the epoch; traces are read at its last spike. */
  record TargetSpike() implements Dependency {}

  /**
   * {@code u0} to {@code u9}: every {@code 2^exponent} epochs; traces are read at the end of the epoch.
   *
   * @param exponent 0 to 9
   */
  record Clock(int exponent) implements Dependency {

    public Clock {
      if (exponent < 0 || exponent > 9) {
        throw new IllegalArgumentException("The exponent of the dependency u" + exponent + " is outside 0 to 9: use u0 to u9");
      }
    }

    /** Whether it holds in an epoch, counted from 1. */
    public boolean holds(long epoch) {
      return (epoch & ((1L << exponent) - 1)) == 0;
    }
  }
}
