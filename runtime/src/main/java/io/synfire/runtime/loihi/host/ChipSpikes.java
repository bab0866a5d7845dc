package io.synfire.runtime.loihi.host;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import java.util.Arrays;

/** Emits in every step of a window what the chip spiked: a sample has a 1 for every neuron that spiked and is 0 elsewhere. */
record ChipSpikes() implements Encoding {

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    int rows = window.steps() * samples.length;
    int[] offset = new int[rows + 1];
    int[] neuron = new int[rows * samples[0].length];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      float[] sample = samples[row % samples.length];
      for (int j = 0; j < sample.length; j++) {
        if (sample[j] != 0) {
          neuron[count++] = j;
        }
      }
      offset[row + 1] = count;
    }
    return new EncodedInput.SpikeEvents(window.steps(), samples.length, offset, Arrays.copyOf(neuron, count), null);
  }
}
