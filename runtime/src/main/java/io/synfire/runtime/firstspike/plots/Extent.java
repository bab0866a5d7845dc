package io.synfire.runtime.firstspike.plots;

/** Smallest and largest of the numbers that are finite; never empty. */
record Extent(double low, double high) {

  static Extent of(double[]... rows) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] row : rows) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    if (low > high) {
      return new Extent(0, 1);
    }
    return low == high ? new Extent(low - Math.max(0.5, Math.abs(low) / 10), high + Math.max(0.5, Math.abs(high) / 10)) : new Extent(low, high);
  }

  /** With room on both sides, as a share of the width. */
  Extent roomy(double share) {
    double room = share * (high - low);
    return new Extent(low - room, high + room);
  }
}
