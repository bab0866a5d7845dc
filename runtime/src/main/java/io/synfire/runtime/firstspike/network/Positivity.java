package io.synfire.runtime.firstspike.network;

/** What makes a delay of a delay parameter, so that delays are not negative. */
public sealed interface Positivity {

  /** The delay of a parameter, which is the parameter itself unless a kind says otherwise. */
  default double delay(double parameter) {
    return parameter;
  }

  /** The derivative of the delay by the parameter. */
  default double derivative(double parameter) {
    return 1;
  }

  /** {@code delay = shift + scale * sigmoid(parameter)}. */
  record Sigmoid(double shift, double scale) implements Positivity {

    @Override
    public double delay(double parameter) {
      return shift + scale * sigmoid(parameter);
    }

    @Override
    public double derivative(double parameter) {
      double value = sigmoid(parameter);
      return scale * value * (1 - value);
    }

    private static double sigmoid(double x) {
      return 1 / (1 + Math.exp(-x));
    }
  }

  /** The delay is the parameter; negative parameters become 0 after every update. */
  record Clip() implements Positivity {}

  /** The delay is the parameter; where the smallest of a layer is negative after an update, all are raised by as much. */
  record Shift() implements Positivity {}
}
