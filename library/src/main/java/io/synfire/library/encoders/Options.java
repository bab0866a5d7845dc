package io.synfire.library.encoders;

/** The limits that the options and data of encodings check. */
final class Options {
  private Options() {}

  static void positive(String encoding, String option, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(encoding + ": " + option + " must be a positive finite number, was " + value);
    }
  }

  static void finite(String encoding, String option, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(encoding + ": " + option + " must be a finite number, was " + value);
    }
  }

  static void fraction(String encoding, String option, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(encoding + ": " + option + " must be in (0, 1], was " + value);
    }
  }

  static void notNegative(String encoding, float[][] samples) {
    atMost(encoding, samples, Float.MAX_VALUE);
  }

  /** Refuses data that are not in [0, maximum]. */
  static void atMost(String encoding, float[][] samples, float maximum) {
    for (int b = 0; b < samples.length; b++) {
      for (int j = 0; j < samples[b].length; j++) {
        float value = samples[b][j];
        if (!(value >= 0 && value <= maximum)) {
          String limit = maximum == Float.MAX_VALUE ? "not negative" : "in [0, " + maximum + "]";
          throw new IllegalArgumentException(encoding + ": values must be " + limit + ", value " + j + " of sample " + b + " was " + value);
        }
      }
    }
  }
}
