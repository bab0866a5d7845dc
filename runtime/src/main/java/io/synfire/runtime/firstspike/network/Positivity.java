package io.synfire.runtime.firstspike.network;

/** What makes a delay of a delay parameter, so that delays are not negative. */
public sealed interface Positivity {

  /** {@code delay = shift + scale * sigmoid(parameter)}. */
  record Sigmoid(double shift, double scale) implements Positivity {}

  /** The delay is the parameter; negative parameters become 0 after every update. */
  record Clip() implements Positivity {}

  /** The delay is the parameter; where the smallest of a layer is negative after an update, all are raised by as much. */
  record Shift() implements Positivity {}

  /** The delay of a parameter. */
  default double delay(double parameter) {
    return this instanceof Sigmoid s ? s.shift + s.scale * sigmoid(parameter) : parameter;
  }

  /** The derivative of the delay by the parameter. */
  default double derivative(double parameter) {
    if (this instanceof Sigmoid s) {
      double value = sigmoid(parameter);
      return s.scale * value * (1 - value);
    }
    return 1;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
