package io.synfire.library.encoders;

/** Over which data an encoding takes the smallest and the largest value. */
public enum ValueRange {
  /** Every sample for itself: the code of a sample does not depend on the others. */
  SAMPLE,
  /** The whole batch, as SPAIC does: the code of a sample depends on its batch mates. */
  BATCH;

  /** Smallest and largest value for every sample. */
  Limits[] of(float[][] samples) {
    Limits[] limits = new Limits[samples.length];
    for (int b = 0; b < samples.length; b++) {
      limits[b] = this == BATCH && b > 0 ? limits[0] : this == BATCH ? limits(samples) : limits(new float[][] {samples[b]});
    }
    return limits;
  }

  private static Limits limits(float[][] rows) {
    float minimum = Float.POSITIVE_INFINITY;
    float maximum = Float.NEGATIVE_INFINITY;
    for (float[] row : rows) {
      for (float x : row) {
        minimum = Math.min(minimum, x);
        maximum = Math.max(maximum, x);
      }
    }
    return new Limits(minimum, maximum);
  }

  /** Smallest and largest value. */
  record Limits(float minimum, float maximum) {}
}
