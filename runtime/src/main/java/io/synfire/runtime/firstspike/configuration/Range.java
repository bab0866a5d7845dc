package io.synfire.runtime.firstspike.configuration;

import java.util.function.DoublePredicate;

/**
 * Which numbers a key takes.
 *
 * @param words the range in words, after "must be"
 * @param holds whether a finite number lies in it
 */
record Range(String words, DoublePredicate holds) {
  static final Range ANY = new Range("a finite number", x -> true);
  static final Range POSITIVE = new Range("a number above 0", x -> x > 0);
  static final Range NOT_NEGATIVE = new Range("a number of 0 or more", x -> x >= 0);
  static final Range SHARE = new Range("a number from 0 to 1", x -> x >= 0 && x <= 1);
  static final Range MOMENTUM = new Range("a number from 0 to below 1", x -> x >= 0 && x < 1);
  static final Range COUNT = new Range("a whole number of at least 1", x -> x >= 1 && x <= Integer.MAX_VALUE);
  static final Range NEURONS = new Range("a whole number of at least 1 and at most 1000000", x -> x >= 1 && x <= 1e6);
  static final Range BATCH = new Range("a whole number of at least 1 and at most 100000", x -> x >= 1 && x <= 1e5);
  static final Range EPOCHS = new Range("a whole number of 0 or more", x -> x >= 0 && x <= Integer.MAX_VALUE);
  static final Range SEED = new Range("a whole number", x -> true);

  /** Beyond these sizes nothing can be computed with a number: sums overflow, or vanish. */
  private static final double LARGEST = 1e12;
  private static final double SMALLEST = 1e-12;

  boolean contains(double value) {
    return Double.isFinite(value) && holds.test(value) && (this == SEED || computable(value));
  }

  /** What a number must be that is not in the range. */
  String demand(double value) {
    return words + (Double.isFinite(value) && holds.test(value) && !computable(value) ? ", and of a size from 1e-12 to 1e12" : "");
  }

  private static boolean computable(double value) {
    return value == 0 || Math.abs(value) >= SMALLEST && Math.abs(value) <= LARGEST;
  }
}
