package io.synfire.runtime.loihi.microcode;

import java.util.ArrayList;
import java.util.List;

/** Multiplies registers by constants of limited bits, and rounds constants. */
final class Scaling {
  /** Takes the product of two values of the width of a state to the width at which products saturate. */
  private static final int PRODUCT_SHIFT = 2 * FixedPointFormat.STATE_BITS - 28;

  private final String model;
  private final ProgramWriter writer;
  private final int bits;
  private final List<CoefficientRounding> roundings = new ArrayList<>();

  Scaling(String model, ProgramWriter writer, int bits) {
    this.model = model;
    this.writer = writer;
    this.bits = bits;
  }

  List<CoefficientRounding> roundings() {
    return roundings;
  }

  /** A constant in integer units. */
  int summand(String text, Constant units) {
    if (units.largest() > Columns.SATURATION) {
      throw new IllegalArgumentException(
          model + ": " + text + " is " + units.largest() + " units, limit " + Columns.SATURATION + "; lower the scale of the variable it is added to");
    }
    int[] whole = units.rounded();
    report(text, units, whole, 0);
    return writer.constant(whole);
  }

  /** Reports what is rounded worst of the values of the neurons. */
  private void report(String text, Constant value, int[] mantissa, int shift) {
    CoefficientRounding worst = null;
    for (int i = 0; i < mantissa.length; i++) {
      CoefficientRounding rounding = new CoefficientRounding(text, value.at(i), Math.scalb((double) mantissa[i], -shift), mantissa[i], shift);
      worst = worst == null || rounding.relativeError() > worst.relativeError() ? rounding : worst;
    }
    roundings.add(worst);
  }

  /** A constant that is whole already. */
  int whole(Constant units) {
    return writer.constant(units.rounded());
  }

  /** A register times a constant: nothing, a shift, or a decay where they do, else a product of 64 bits. */
  int scaled(int register, Constant factor, String text) {
    if (factor.is(1)) {
      return register;
    }
    if (factor.largest() == 0) {
      return writer.constant(0);
    }
    int shift = bits - 1 - Math.getExponent(factor.largest());
    int[] mantissa = factor.map(x -> Math.scalb(x, shift)).rounded();
    report(text, factor, mantissa, shift);
    int size = Math.abs(mantissa[0]);
    if (mantissa.length == 1 && Integer.bitCount(size) == 1) {
      return shifted(register, Integer.numberOfTrailingZeros(size) - shift, mantissa[0] < 0);
    }
    boolean decays = bits == FixedPointScales.COEFFICIENT_BITS && shift >= bits;
    Operation operation = decays ? Operation.DECAY : Operation.MULTIPLY;
    return writer.emit(operation, register, writer.constant(mantissa), shift);
  }

  private int shifted(int register, int left, boolean negative) {
    int shifted = left == 0 ? register : writer.emit(Operation.SHIFT, register, register, left);
    return negative ? writer.emit(Operation.SUBTRACT, writer.constant(0), shifted) : shifted;
  }

  /** The product of two registers times a constant: shifted so far that the rest of the factor is a coefficient of one state. */
  int product(int first, int second, Constant factor, String text) {
    if (factor.largest() == 0) {
      return writer.constant(0);
    }
    int shift = -1 - Math.getExponent(factor.largest());
    return scaled(writer.emit(Operation.MULTIPLY, first, second, shift), factor.times(Math.scalb(1.0, shift)), text);
  }

  /** The product of two values of the width of a state, in 28 bits: what remains of small values that do not use that width is little. */
  int product(int first, int second) {
    return writer.emit(Operation.MULTIPLY, first, second, PRODUCT_SHIFT);
  }

  /** The scale of that product. */
  static double product(double first, double second) {
    return Math.scalb(first * second, -PRODUCT_SHIFT);
  }
}
