package io.synfire.runtime.bench;

import java.util.Arrays;
import java.util.Map;

/**
 * What was measured of one variant.
 *
 * @param cpuSeconds processor time of the whole process for one call, one value per repetition
 * @param wallSeconds wall-clock time of one call, one value per repetition
 * @param peakMiB largest resident memory of the process
 * @param work what one call does
 */
record Measurement(double[] cpuSeconds, double[] wallSeconds, double peakMiB, Work work) {

  /**
   * What one call does.
   *
   * @param units units of work
   * @param amounts amounts by the name of the figure that tells them per second of processor time
   */
  record Work(double units, Map<String, Double> amounts) {}

  double units() {
    return work.units();
  }

  double cpuMedian() {
    return median(cpuSeconds);
  }

  double wallMedian() {
    return median(wallSeconds);
  }

  /** Range of the processor times over their median. */
  double spread() {
    double[] sorted = cpuSeconds.clone();
    Arrays.sort(sorted);
    return (sorted[sorted.length - 1] - sorted[0]) / Math.max(cpuMedian(), 1e-12);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
