package io.synfire.runtime.loihi.microcode;

/** What an instruction does to whole columns of registers. Masks are -1 where a condition holds and 0 elsewhere. */
public enum Operation {
  /** {@code first + second}. */
  ADD,
  /** {@code first - second}. */
  SUBTRACT,
  /** {@code sign(first second) ((|first| |second|) >> immediate)}, immediate 12 or more, second less than 2^13: the decay of the chip. */
  DECAY,
  /** {@code sign(first second) ((|first| |second|) >> immediate)}, or shifted to the left if negative; saturates at 28 bits. */
  MULTIPLY,
  /** {@code first << immediate}, saturating at 28 bits; or, if negative, a shift of the magnitude to the right: toward zero. */
  SHIFT,
  /** The smaller. */
  MINIMUM,
  /** The larger. */
  MAXIMUM,
  /** The magnitude of first. */
  MAGNITUDE,
  /** Mask of {@code first < second}. */
  LESS,
  /** Mask of {@code first <= second}. */
  LESS_OR_EQUAL,
  /** Mask of {@code first != 0}. */
  NOT_ZERO,
  /** Bitwise and: of two masks, or a value where a mask holds. */
  AND,
  /** {@code second} where the mask {@code first} holds, else {@code third}. */
  SELECT,
  /** {@code first}. */
  COPY,
  /** {@code first} taken into immediate bits and a sign by adding or subtracting {@code 2^(immediate + 1)} once; counts as an overflow. */
  WRAP,
  /** {@code first} limited to {@code +-(2^immediate - 1)}; counts as an overflow. */
  CLIP;

  /** Whether it limits values, whose old ones are needed to report an overflow; its second operand is not a register. */
  boolean limits() {
    return this == WRAP || this == CLIP;
  }
}
