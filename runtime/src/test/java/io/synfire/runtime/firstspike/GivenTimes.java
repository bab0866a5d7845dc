package io.synfire.runtime.firstspike;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.SpikeTimeEncoding;

/** Values are spike times in ms. */
record GivenTimes() implements SpikeTimeEncoding {

  @Override
  public double[][] times(float[][] samples, EncodingWindow window) {
    double[][] times = new double[samples.length][samples[0].length];
    for (int b = 0; b < times.length; b++) {
      for (int j = 0; j < times[b].length; j++) {
        double time = 1e-3 * samples[b][j];
        times[b][j] = time < window.steps() * window.dt().si() ? time : Double.POSITIVE_INFINITY;
      }
    }
    return times;
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    int batch = samples.length;
    int[] offset = new int[window.steps() * batch + 1];
    int[] neuron = new int[batch * samples[0].length];
    int count = 0;
    for (int k = 0; k + 1 < offset.length; k++) {
      for (int j = 0; j < samples[0].length; j++) {
        if ((int) Math.floor(1e-3 * samples[k % batch][j] / window.dt().si()) == k / batch) {
          neuron[count++] = j;
        }
      }
      offset[k + 1] = count;
    }
    return new EncodedInput.SpikeEvents(window.steps(), batch, offset, neuron, null);
  }
}
