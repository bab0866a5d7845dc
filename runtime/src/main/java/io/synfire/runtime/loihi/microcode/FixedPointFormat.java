package io.synfire.runtime.loihi.microcode;

/**
 * How a variable is held as an integer.
 *
 * @param scale integer units that are 1 in SI units; positive
 * @param bits bits without sign, 1 to 28
 * @param excess what happens to a value that does not fit
 */
public record FixedPointFormat(double scale, int bits, Excess excess) {
  /** Bits without sign of the state of a neuron. */
  public static final int STATE_BITS = 23;

  /** What happens to a value that does not fit. Both count as an overflow. */
  public enum Excess {
    /** {@code 2^(bits + 1)} is added or subtracted once. */
    WRAP,
    /** It is limited to {@code +-(2^bits - 1)}. */
    CLIP
  }

  public FixedPointFormat {
    if (!(scale > 0) || !Double.isFinite(scale)) {
      throw new IllegalArgumentException("the scale of a variable is positive, was " + scale);
    }
    if (bits < 1 || bits > 28) {
      throw new IllegalArgumentException("a variable has 1 to 28 bits without its sign, was " + bits);
    }
  }

  /** A state variable that is clipped. */
  public static FixedPointFormat of(double scale) {
    return new FixedPointFormat(scale, STATE_BITS, Excess.CLIP);
  }

  /** The same, with values that wrap around. */
  public FixedPointFormat wrapping() {
    return new FixedPointFormat(scale, bits, Excess.WRAP);
  }

  /** The largest power of two that is not above a positive number. */
  static double powerOfTwo(double most) {
    return Math.scalb(1.0, Math.getExponent(most));
  }
}
