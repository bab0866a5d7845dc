package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;

/**
 * Data that are spike trains already (the "null" encoding of SPAIC): samples are {@code [batch][time * neuron]}, as many steps as the window has;
 * every value that is not 0 is a spike of that value.
 */
public record SpikeTrains() implements Encoding {

  /** The encoding; it has no options. */
  public static SpikeTrains defaults() {
    return new SpikeTrains();
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    int[] neurons = TimeSeries.perStep("SpikeTrains", samples, window);
    return SpikeRaster.of(window, neurons, (s, b, j) -> samples[b][s * neurons[b] + j]);
  }
}
