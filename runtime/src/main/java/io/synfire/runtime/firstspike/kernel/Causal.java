package io.synfire.runtime.firstspike.kernel;

/** Conditions as numbers, for loops without branches. */
final class Causal {
  private Causal() {}

  /** 1 for positive times, 0 for negative ones, and at 0 what is asked for, 0 or 1. Differences of times are 0 or far above 1e-300. */
  static double mask(double elapsed, double atZero) {
    return Math.min(1, Math.max(0, elapsed * 1e300 + atZero));
  }
}
