package io.synfire.library.datasets.spiketimes;

/**
 * Resizing of a square image of bytes by linear interpolation whose support grows with the factor of reduction, so that no pixel is skipped: rows first, then
 * columns, in integers of 22 fractional bits, rounded to bytes after either. These are the numbers of the Python Imaging Library's bilinear filter, with which
 * published results on small MNIST were made.
 */
final class Resampling {
  private static final int FRACTION = 22;

  private final int from;
  private final int to;
  private final int[] start;
  private final int[][] factors;

  /** From images of {@code from} x {@code from} pixels to {@code to} x {@code to}. */
  Resampling(int from, int to) {
    this.from = from;
    this.to = to;
    start = new int[to];
    factors = new int[to][];
    double scale = (double) from / to;
    double support = Math.max(scale, 1);
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * scale;
      start[i] = (int) Math.max(centre - support + 0.5, 0);
      int end = (int) Math.min(centre + support + 0.5, from);
      factors[i] = fixed(triangle(start[i], end, centre, 1 / support));
    }
  }

  private static double[] triangle(int start, int end, double centre, double slope) {
    double[] weights = new double[end - start];
    double sum = 0;
    for (int x = 0; x < weights.length; x++) {
      weights[x] = Math.max(0, 1 - Math.abs((x + start - centre + 0.5) * slope));
      sum += weights[x];
    }
    for (int x = 0; x < weights.length && sum != 0; x++) {
      weights[x] /= sum;
    }
    return weights;
  }

  private static int[] fixed(double[] weights) {
    int[] fixed = new int[weights.length];
    for (int x = 0; x < fixed.length; x++) {
      fixed[x] = (int) (0.5 + weights[x] * (1 << FRACTION));
    }
    return fixed;
  }

  /** Resizes an image {@code [row * from + column]} of values from 0 to 255 to {@code [row * to + column]}. */
  int[] resize(int[] image) {
    if (from == to) {
      return image.clone();
    }
    int[] narrow = new int[from * to];
    for (int row = 0; row < from; row++) {
      for (int i = 0; i < to; i++) {
        narrow[row * to + i] = sum(image, row * from + start[i], 1, factors[i]);
      }
    }
    int[] small = new int[to * to];
    for (int i = 0; i < to; i++) {
      for (int column = 0; column < to; column++) {
        small[i * to + column] = sum(narrow, start[i] * to + column, to, factors[i]);
      }
    }
    return small;
  }

  private static int sum(int[] image, int first, int stride, int[] factors) {
    int sum = 1 << FRACTION - 1;
    for (int x = 0; x < factors.length; x++) {
      sum += image[first + x * stride] * factors[x];
    }
    return Math.min(sum >> FRACTION, 255);
  }
}
