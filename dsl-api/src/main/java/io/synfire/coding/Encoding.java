package io.synfire.coding;

/** Turns data into the input of a network over a window of time steps. Implementations are records; their components are the options. */
public interface Encoding {

  /**
   * Encodes a batch.
   *
   * @param samples {@code [batch][value]}, as many values as the encoder has neurons; for encodings that take time series, {@code [batch][time * value]}
   * @param window which steps to produce, and the random numbers to use
   * @throws IllegalArgumentException naming the value, where the data cannot be encoded
   */
  EncodedInput encode(float[][] samples, EncodingWindow window);

  /** Whether the output is a spike train, rather than a graded signal. */
  default boolean emitsSpikes() {
    return true;
  }
}
