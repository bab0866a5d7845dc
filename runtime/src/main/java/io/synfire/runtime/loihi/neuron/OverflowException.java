package io.synfire.runtime.loihi.neuron;

/** An integer that did not hold a value, where that ends the run. The message names block, quantity, step, value, limit and remedy. */
public final class OverflowException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  /** With this message. */
  public OverflowException(String message) {
    super(message);
  }
}
