package io.synfire.library.plasticity;

/** Pieces of the texts of trace rules, and checks of their numbers. */
final class TraceTerms {
  private TraceTerms() {}

  /** The change at a pair of spikes: strengthened at a target spike, weakened at a source spike. */
  static String pair(double rate, double aPlus, double aMinus) {
    return number("learningRate", rate) + " * " + number("aMinus", aMinus) + " * x0 * y1 + "
        + number("learningRate", rate) + " * " + number("aPlus", aPlus) + " * y0 * x1";
  }

  /** A number as a factor. */
  static String number(String parameter, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(parameter + " must be finite, was " + value);
    }
    return "(" + value + ")";
  }

  static void positive(String parameter, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(parameter + " must be positive and finite, was " + value);
    }
  }
}
