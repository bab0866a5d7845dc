package io.synfire.runtime.loihi.dense;

import java.util.Arrays;

/** Which signs the weights of a group have. One sign leaves all bits to the magnitude. */
public enum SignMode {
  /** 0 to 255. */
  EXCITATORY,
  /** -255 to 0. */
  INHIBITORY,
  /** -256 to 254, even. */
  MIXED;

  private static final int LARGEST = 255;
  private static final int LARGEST_BITS = 8;

  /** The mode of these weights: excitatory where none is negative, inhibitory where none is positive, else mixed. */
  public static SignMode of(int[][] weights) {
    if (Arrays.stream(weights).flatMapToInt(Arrays::stream).noneMatch(w -> w < 0)) {
      return EXCITATORY;
    }
    return Arrays.stream(weights).flatMapToInt(Arrays::stream).noneMatch(w -> w > 0) ? INHIBITORY : MIXED;
  }

  /**
   * The weight that a core holds for a weight: limited to the range of the mode, without the low bits that are not stored.
   *
   * @param bits number of bits of a weight, 1 to 8
   */
  public int effective(int weight, int bits) {
    if (bits < 1 || bits > LARGEST_BITS) {
      throw new IllegalArgumentException("a weight has 1 to " + LARGEST_BITS + " bits, was " + bits);
    }
    int dropped = LARGEST_BITS - bits + mixed();
    int magnitude = this == INHIBITORY ? -weight : weight;
    int kept = Math.clamp(magnitude, -(LARGEST + 1) * mixed(), LARGEST) >> dropped << dropped;
    return this == INHIBITORY ? -kept : kept;
  }

  /** 1 for mixed signs, which take a bit, else 0. */
  int mixed() {
    return this == MIXED ? 1 : 0;
  }
}
