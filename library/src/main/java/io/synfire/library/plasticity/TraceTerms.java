package io.synfire.library.plasticity;

import io.synfire.units.Time;
import java.math.BigDecimal;

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
    return "(" + plain(value) + ")";
  }

  /** The factor by which weights slow down as they near a bound; nothing where there is none. */
  static String room(double bound) {
    return bound > 0 ? " * (" + plain(bound) + " - w)" : "";
  }

  /** The term by which weights lose a share in every step; nothing where there is none. */
  static String decay(double share) {
    return share > 0 ? " - " + number("decay", share) + " * u0 * w" : "";
  }

  /** A trace less a number. */
  static String minus(String trace, double number) {
    return number == 0 ? trace : "(" + trace + (number < 0 ? " + " : " - ") + plain(Math.abs(number)) + ")";
  }

  /** The time constant at which an exponential trace fades by {@code 1 - dt / tau} a step; 0 where that is not above 0. */
  static Time fading(Time tau, Time dt) {
    double left = 1 - dt.si() / tau.si();
    return new Time(left > 0 ? -dt.si() / Math.log(left) : 0);
  }

  /** Without exponent, which the language of rules does not have. */
  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  static void positive(String parameter, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(parameter + " must be positive and finite, was " + value);
    }
  }
}
