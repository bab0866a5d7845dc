package io.synfire.runtime.conformance;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import java.util.Arrays;

/** One spike of each neuron, in one of the first 20 steps of the run. */
public record RandomSpike() implements Encoding {
  private static final int STEPS = 20;

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    int n = samples[0].length;
    int[] offset = new int[window.steps() * samples.length + 1];
    int[] neuron = new int[samples.length * n];
    int count = 0;
    for (int s = 0; s < window.steps(); s++) {
      for (int b = 0; b < samples.length; b++) {
        for (int j = 0; j < n; j++) {
          if ((long) (STEPS * window.random().uniform((long) b * n + j)) == window.firstStep() + s) {
            neuron[count++] = j;
          }
        }
        offset[s * samples.length + b + 1] = count;
      }
    }
    return new EncodedInput.SpikeEvents(window.steps(), samples.length, offset, Arrays.copyOf(neuron, count), null);
  }
}
