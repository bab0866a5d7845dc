package io.synfire.runtime.firstspike.learning;

/** A term beside the loss. */
public sealed interface Regularizer {

  /** {@code alpha exp(T_label / (beta tau))} per sample: favours early spikes of the label neuron. */
  record EarlyOutput(double alpha, double beta, double tau) implements Regularizer {}

  /** {@code alpha mean(d^2)} over the delays of each layer of delays, of effective delays or of their parameters. */
  record DelayPenalty(double alpha, boolean effective) implements Regularizer {}
}
