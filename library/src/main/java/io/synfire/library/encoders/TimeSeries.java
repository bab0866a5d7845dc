package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;

/** A graded signal that is given for every step: samples are {@code [batch][time * neuron]}, as many steps as the window has. */
public record TimeSeries() implements Encoding {

  /** The encoding; it has no options. */
  public static TimeSeries defaults() {
    return new TimeSeries();
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    int[] neurons = perStep("TimeSeries", samples, window);
    return dense(window, neurons, (s, b, j) -> samples[b][s * neurons[b] + j]);
  }

  @Override
  public boolean emitsSpikes() {
    return false;
  }

  static EncodedInput dense(EncodingWindow window, int[] neurons, SpikeRaster.Rule rule) {
    float[][][] values = new float[window.steps()][neurons.length][];
    for (int s = 0; s < values.length; s++) {
      for (int b = 0; b < neurons.length; b++) {
        values[s][b] = new float[neurons[b]];
        for (int j = 0; j < neurons[b]; j++) {
          values[s][b][j] = rule.at(s, b, j);
        }
      }
    }
    return new EncodedInput.DenseInput(values);
  }

  /** Number of neurons of every sample, from the length of the time series. */
  static int[] perStep(String encoding, float[][] samples, EncodingWindow window) {
    int[] lengths = SpikeRaster.lengths(samples);
    for (int b = 0; b < lengths.length; b++) {
      if (lengths[b] % window.steps() != 0) {
        throw new IllegalArgumentException(
            encoding + ": sample " + b + " has " + lengths[b] + " values, which do not divide into " + window.steps()
                + " steps; give the values of every step of the window");
      }
      lengths[b] /= window.steps();
    }
    return lengths;
  }
}
