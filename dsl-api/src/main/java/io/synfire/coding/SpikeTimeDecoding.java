package io.synfire.coding;

/**
 * A decoding of the first spike of each neuron in a window: by exact times on backends in continuous time, while others hand it the spikes of every step.
 */
public interface SpikeTimeDecoding extends Decoding {

  /**
   * The answer.
   *
   * @param times {@code [sample][neuron]} seconds from the start of the window to the first spike in it; positive infinity for none
   * @param window the window
   * @return {@code [sample][output]}
   */
  float[][] answer(double[][] times, DecodingWindow window);

  /**
   * The derivative of the loss by the times; 0 for neurons without spike.
   *
   * @param times as for {@link #answer}
   * @param window the window
   * @param resultAdjoint derivative of the loss by the answer, {@code [sample][output]}
   * @return {@code [sample][neuron]}, per second
   */
  double[][] timeAdjoint(double[][] times, DecodingWindow window, float[][] resultAdjoint);
}
