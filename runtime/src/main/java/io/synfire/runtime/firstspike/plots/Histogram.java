package io.synfire.runtime.firstspike.plots;

import java.awt.Color;
import java.util.Arrays;

/**
 * Numbers of values in intervals of equal width.
 *
 * @param extent from the beginning of the first interval to the end of the last
 * @param counts per interval
 */
record Histogram(Extent extent, int[] counts) {

  static Histogram of(double[] values, int bins) {
    return of(values, Extent.of(values), bins);
  }

  /** Of those values that are finite; outside the extent they count in the first or last interval. */
  static Histogram of(double[] values, Extent extent, int bins) {
    int[] counts = new int[bins];
    for (double value : values) {
      if (Double.isFinite(value)) {
        counts[Math.clamp((long) ((value - extent.low()) / (extent.high() - extent.low()) * bins), 0, bins - 1)]++;
      }
    }
    return new Histogram(extent, counts);
  }

  double most() {
    return Math.max(1, Arrays.stream(counts).max().orElse(1));
  }

  void draw(Axes axes, Color colour) {
    double width = (extent.high() - extent.low()) / counts.length;
    for (int k = 0; k < counts.length; k++) {
      axes.bar(extent.low() + k * width, extent.low() + (k + 1) * width, counts[k], colour);
    }
  }

  /** As a line of steps. */
  void outline(Axes axes, Color colour) {
    double[] xs = new double[2 * counts.length + 2];
    double[] ys = new double[xs.length];
    double width = (extent.high() - extent.low()) / counts.length;
    for (int k = 0; k < counts.length; k++) {
      xs[2 * k + 1] = extent.low() + k * width;
      xs[2 * k + 2] = extent.low() + (k + 1) * width;
      ys[2 * k + 1] = counts[k];
      ys[2 * k + 2] = counts[k];
    }
    xs[0] = extent.low();
    xs[xs.length - 1] = extent.high();
    axes.line(xs, ys, colour, 1.8);
  }
}
