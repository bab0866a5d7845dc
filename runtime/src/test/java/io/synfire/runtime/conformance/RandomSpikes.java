package io.synfire.runtime.conformance;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import java.util.Arrays;

/** Spikes in every step with the probability that is the value. */
public record RandomSpikes() implements Encoding {

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    int n = samples[0].length;
    int[] offset = new int[window.steps() * samples.length + 1];
    int[] neuron = new int[window.steps() * samples.length * n];
    int count = 0;
    for (int s = 0; s < window.steps(); s++) {
      var random = window.random().stream(window.firstStep() + s);
      for (int b = 0; b < samples.length; b++) {
        for (int j = 0; j < n; j++) {
          if (random.uniform((long) b * n + j) < samples[b][j]) {
            neuron[count++] = j;
          }
        }
        offset[s * samples.length + b + 1] = count;
      }
    }
    return new EncodedInput.SpikeEvents(window.steps(), samples.length, offset, Arrays.copyOf(neuron, count), null);
  }
}
