package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;

import io.synfire.units.Scalar;

/**
 * The parameters of Lava's fixed-point models as the numbers they stand for, so that the models of this package, held with {@value #UNITS} units for 1,
 * are those models bit by bit: decays are 4096ths, thresholds and inputs are shifted to the left by 6 bits, biases are in single units.
 */
public final class LavaFixedPoint {
  /** Integer units of a state that are 1. */
  public static final int UNITS = 64;

  private static final double FULL_DECAY = 4096;

  private LavaFixedPoint() {}

  /**
   * The fraction of a current that is lost in a step: the chip adds 1 to the integer.
   *
   * @param du 0 to 4095
   */
  public static Scalar currentDecay(int du) {
    return decay("du", du, 1);
  }

  /**
   * The fraction of a voltage that is lost in a step.
   *
   * @param dv 0 to 4095
   */
  public static Scalar voltageDecay(int dv) {
    return decay("dv", dv, 0);
  }

  private static Scalar decay(String name, int integer, int offset) {
    if (integer < 0 || integer >= FULL_DECAY) {
      throw new IllegalArgumentException(name + " is 0 to 4095, was " + integer);
    }
    return scalar((integer + offset) / FULL_DECAY);
  }

  /**
   * A fraction that is lost in a step, as the adaptive neuron has it: given as a fraction, what remains is cut to whole 4096ths.
   *
   * @param lost 0 to 1
   */
  public static Scalar decay(double lost) {
    return scalar(1 - Math.floor(FULL_DECAY - lost * FULL_DECAY) / FULL_DECAY);
  }

  /**
   * The fraction of its current that the adaptive neuron loses in a step: a 4096th more than given, and not cut to whole ones.
   *
   * @param lost 0 to 4095 / 4096
   */
  public static Scalar fineDecay(double lost) {
    return scalar((lost * FULL_DECAY + 1) / FULL_DECAY);
  }

  /**
   * A bias of mantissa times two to the exponent, in units; bits that a negative exponent shifts out are lost.
   *
   * @param exponent -31 to 31
   */
  public static Scalar bias(int mantissa, int exponent) {
    if (exponent < -31 || exponent > 31) {
      throw new IllegalArgumentException("the exponent of a bias is -31 to 31, was " + exponent);
    }
    long units = exponent < 0 ? mantissa >> -exponent : (long) mantissa << exponent;
    return scalar((double) units / UNITS);
  }

  /**
   * A coefficient of so many bits after the point, as in the rotation of a resonate-and-fire neuron.
   *
   * @param bits 0 to 30
   */
  public static Scalar coefficient(int mantissa, int bits) {
    return scalar(Math.scalb((double) mantissa, -bits));
  }
}
