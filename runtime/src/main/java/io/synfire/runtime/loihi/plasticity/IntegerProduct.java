package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.Dependency;
import io.synfire.plasticity.Factor;
import io.synfire.plasticity.SynapseVariable;
import java.util.List;

/**
 * A product of a rule as the chip evaluates it: the factors, each clipped to its width, and the mantissa multiply to an integer, which is
 * shifted right until the sum of the widths is at most 15 bits, and then left by the exponent. A result of 128 is a change by 1.
 *
 * @param text the part of the rule it comes from
 * @param dependency what makes it count
 * @param mantissa -8 to 7
 * @param exponent -7 to 8; the shift to the left is by 7 more
 * @param factors what it multiplies; their constants are in units of the chip
 */
public record IntegerProduct(String text, Dependency dependency, int mantissa, int exponent, List<Factor> factors) {
  /** Smallest exponent. */
  public static final int MINIMUM_EXPONENT = -7;

  /** Largest exponent. */
  public static final int MAXIMUM_EXPONENT = 8;

  private static final int TRACE_BITS = 7;
  private static final int VARIABLE_BITS = 9;
  private static final int SPIKE_BITS = 1;
  private static final int MANTISSA_BITS = 4;
  private static final int ACCUMULATOR_BITS = 15;

  public IntegerProduct {
    factors = List.copyOf(factors);
    if (mantissa < -8 || mantissa > 7) {
      throw new IllegalArgumentException("The term \"" + text + "\" has the mantissa " + mantissa
          + ", and the chip holds -8 to 7: write the coefficient as a smaller number times a power of two");
    }
    if (exponent < MINIMUM_EXPONENT || exponent > MAXIMUM_EXPONENT) {
      throw new IllegalArgumentException("The term \"" + text + "\" has the exponent of two " + exponent + ", and the chip holds "
          + MINIMUM_EXPONENT + " to " + MAXIMUM_EXPONENT + ": change the impulses of its traces");
    }
  }

  /** Width of a factor in bits. */
  static int width(Factor factor) {
    return switch (factor) {
      case Factor.OfTrace trace -> TRACE_BITS;
      case Factor.OfSynapse variable -> VARIABLE_BITS;
      case Factor.OfSpike spike -> SPIKE_BITS;
    };
  }

  /** By how many bits a product of factors is shifted to the right. */
  static int shift(List<Factor> factors) {
    int widths = factors.stream().mapToInt(IntegerProduct::width).sum();
    return Math.max(0, widths + MANTISSA_BITS - ACCUMULATOR_BITS);
  }

  /** By how many bits the product is shifted to the right. */
  public int shift() {
    return shift(factors);
  }

  /**
   * The products of one synaptic variable.
   *
   * @param target what changes
   * @param products what is added to it
   */
  public record Series(SynapseVariable target, List<IntegerProduct> products) {
    public Series {
      products = List.copyOf(products);
    }
  }
}
