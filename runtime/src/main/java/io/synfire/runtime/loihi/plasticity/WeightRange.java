package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.WeightSign;

/**
 * The mantissas that synapses of a group may have.
 *
 * @param sign signs of the weights
 * @param bits width of a weight, 1 to 8
 */
public record WeightRange(WeightSign sign, int bits) {
  private static final int MAXIMUM_BITS = 8;
  private static final int LIMIT = 1 << MAXIMUM_BITS;

  public WeightRange {
    if (bits < 1 || bits > MAXIMUM_BITS) {
      throw new IllegalArgumentException("Weights have " + bits + " bits, and the chip keeps 1 to " + MAXIMUM_BITS);
    }
  }

  /** The nearest mantissa in range: -256 to 255, 0 to 255, or -255 to 0. */
  public int clip(int weight) {
    return switch (sign) {
      case MIXED -> Math.max(-LIMIT, Math.min(LIMIT - 1, weight));
      case EXCITATORY -> Math.max(0, Math.min(LIMIT - 1, weight));
      case INHIBITORY -> Math.max(1 - LIMIT, Math.min(0, weight));
    };
  }

  /** A mantissa without the low bits that are not stored; a sign takes one of them. */
  public int truncated(int weight) {
    int dropped = MAXIMUM_BITS - bits + (sign == WeightSign.MIXED ? 1 : 0);
    return sign == WeightSign.INHIBITORY ? -(-weight >> dropped << dropped) : weight >> dropped << dropped;
  }
}
