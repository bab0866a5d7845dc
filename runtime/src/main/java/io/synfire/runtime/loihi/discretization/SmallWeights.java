package io.synfire.runtime.loihi.discretization;

/** What becomes of a synapse group whose weights are smaller than the largest of the block by more than the exponents reach. */
public enum SmallWeights {
  /** They keep their size relative to the block's other weights, at the cost of bits of the mantissa. */
  PROPORTIONAL,
  /**
   * They keep all bits of the mantissa and become too large, by a power of two, as in nengo-loihi: the exponent stops at -6 and the mantissa is
   * scaled as if it did not. For comparison with that system.
   */
  AMPLIFIED
}
