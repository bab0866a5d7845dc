package io.synfire.runtime.event;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.SpikeTimeEncoding;
import java.util.Arrays;

/** A spike per neuron at a time in ms; in steps it is counted for the step it lies in. */
record TimesInMilliseconds() implements SpikeTimeEncoding {
  @Override
  public double[][] times(float[][] samples, EncodingWindow window) {
    return Arrays.stream(samples).map(row -> {
      double[] times = new double[row.length];
      Arrays.setAll(times, j -> 1e-3 * row[j]);
      return times;
    }).toArray(double[][]::new);
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    float[][][] values = new float[window.steps()][samples.length][samples[0].length];
    for (int b = 0; b < samples.length; b++) {
      for (int j = 0; j < samples[b].length; j++) {
        values[(int) Math.floor(1e-3 * samples[b][j] / window.dt().si())][b][j] = 1;
      }
    }
    return new EncodedInput.DenseInput(values);
  }
}
