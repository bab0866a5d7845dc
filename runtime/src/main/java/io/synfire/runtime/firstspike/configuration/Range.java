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
  static final Range EPOCHS = new Range("a whole number of 0 or more", x -> x >= 0 && x <= Integer.MAX_VALUE);
  static final Range SEED = new Range("a whole number", x -> true);

  boolean contains(double value) {
    return Double.isFinite(value) && holds.test(value);
  }
}
