package io.synfire.runtime.firstspike.neuron;

/** Arithmetic of driving and threshold that all solvers share. */
final class Drive {
  private Drive() {}

  /** {@code log(drive / threshold)}, also where they are nearly equal. */
  static double logRatio(double drive, double threshold) {
    return Math.abs(drive - threshold) < 0.5 * threshold ? Math.log1p((drive - threshold) / threshold) : Math.log(drive / threshold);
  }
}
