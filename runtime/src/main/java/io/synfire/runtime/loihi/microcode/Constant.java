package io.synfire.runtime.loihi.microcode;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A value that does not change during a run, in double precision.
 *
 * @param each one value for all neurons, or one for each
 */
record Constant(double[] each) {
  static final Constant ONE = of(1);

  static Constant of(double value) {
    return new Constant(new double[] {value});
  }

  Constant map(DoubleUnaryOperator change) {
    double[] changed = new double[each.length];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.applyAsDouble(each[i]);
    }
    return new Constant(changed);
  }

  Constant with(Constant other, DoubleBinaryOperator operation) {
    double[] both = new double[Math.max(each.length, other.each.length)];
    for (int i = 0; i < both.length; i++) {
      both[i] = operation.applyAsDouble(at(i), other.at(i));
    }
    return new Constant(NeuronParameters.narrowed(both));
  }

  Constant times(Constant other) {
    return with(other, (a, b) -> a * b);
  }

  Constant times(double factor) {
    return map(x -> x * factor);
  }

  double at(int neuron) {
    return each[each.length == 1 ? 0 : neuron];
  }

  /** Whether all neurons have this value. */
  boolean is(double value) {
    return each.length == 1 && each[0] == value;
  }

  double largest() {
    double largest = 0;
    for (double x : each) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  /** To whole numbers, the nearest ones, half to even. */
  int[] rounded() {
    int[] rounded = new int[each.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (int) Math.rint(each[i]);
    }
    return rounded;
  }

  /** A whole number where it is one but for the rounding of floating point. */
  static double snapped(double x) {
    double whole = Math.rint(x);
    return Math.abs(x - whole) <= 1e-9 * Math.max(1, Math.abs(x)) ? whole : x;
  }
}
