package io.synfire.learning;

/** A penalty on the spike rates of a group. Implementations are records. */
public interface ActivityRegularizer {

  /**
   * The penalty and its derivative.
   *
   * @param spikeCount {@code [batch][neuron]} spikes of each neuron in the window
   * @param adjoint receives the derivative by the spike count, which is that by each spike, {@code [batch][neuron]}
   * @return the penalty
   */
  double evaluate(float[][] spikeCount, float[][] adjoint);
}
