package io.synfire.plasticity;

/**
 * The number that a product is multiplied by. {@code mantissa * 2^exponent} is the form in which learning hardware holds it, and equals the
 * value where the text has whole numbers and powers of two only. A literal with a fraction, such as 0.3, becomes its whole part (at least 1)
 * times the nearest power of two by logarithm: 0.25.
 *
 * @param value the number as written; finite
 * @param mantissa whole mantissa
 * @param exponent exponent of two
 */
public record Scale(double value, int mantissa, int exponent) {
  /** One. */
  public static final Scale ONE = new Scale(1, 1, 0);

  public Scale {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A scale of " + value + " is not a finite number: write one that a double can hold");
    }
  }

  /** The scale of a literal. */
  public static Scale of(double value) {
    if (value == 0) {
      return new Scale(0, 0, 0);
    }
    double size = Math.abs(value);
    int whole = (int) Math.max(1, Math.floor(size));
    int exponent = size == whole ? 0 : (int) Math.rint(Math.log(size / whole) / Math.log(2));
    return new Scale(value, value < 0 ? -whole : whole, exponent);
  }

  /** Two to a power. */
  public static Scale power(int exponent) {
    return new Scale(Math.scalb(1.0, exponent), 1, exponent);
  }

  /** The product of two; a mantissa beyond the range of an int stays at its limit. */
  public Scale times(Scale other) {
    long product = (long) mantissa * other.mantissa;
    int bounded = (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, product));
    return new Scale(value * other.value, bounded, exponent + other.exponent);
  }

  /** The same with the other sign. */
  public Scale negated() {
    return new Scale(-value, -mantissa, exponent);
  }

  /** The same number with even mantissas beyond 7 halved, as far as the exponent stays below 8. */
  public Scale normalized() {
    int m = mantissa;
    int e = exponent;
    while (Math.abs(m) > 7 && m % 2 == 0 && e < 8) {
      m /= 2;
      e++;
    }
    return new Scale(value, m, e);
  }
}
