package io.synfire.runtime.loihi.discretization;

/** What becomes of values below what the chip's exponents reach. */
public enum Convention {
  /**
   * The nearest the chip can do: weights far smaller than the largest of the block keep their size at the cost of bits of the mantissa; noise below
   * the smallest amplitude is off.
   */
  NEAREST,
  /**
   * As nengo-loihi does, for comparison with it: weights far smaller than the largest keep all bits of the mantissa and become too large by a power
   * of two, because the exponent stops at -6 and the mantissa is scaled as if it did not; noise below the smallest amplitude has the smallest.
   */
  NENGO_LOIHI
}
