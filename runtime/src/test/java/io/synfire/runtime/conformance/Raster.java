package io.synfire.runtime.conformance;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import java.util.Arrays;

/**
 * Emits what the data say: a sample is {@code [time * value]}, counted from the start of the run; nothing after its end.
 *
 * @param neurons values per step
 * @param spikes whether to emit events rather than graded values
 */
public record Raster(int neurons, boolean spikes) implements Encoding {

  @Override
  public boolean emitsSpikes() {
    return spikes;
  }

  @Override
  public EncodedInput encode(float[][] samples, EncodingWindow window) {
    return spikes ? events(samples, window) : dense(samples, window);
  }

  private EncodedInput dense(float[][] samples, EncodingWindow window) {
    float[][][] values = new float[window.steps()][samples.length][neurons];
    for (int s = 0; s < window.steps(); s++) {
      for (int b = 0; b < samples.length; b++) {
        for (int j = 0; j < neurons; j++) {
          values[s][b][j] = value(samples[b], window.firstStep() + s, j);
        }
      }
    }
    return new EncodedInput.DenseInput(values);
  }

  private EncodedInput events(float[][] samples, EncodingWindow window) {
    int[] offset = new int[window.steps() * samples.length + 1];
    int[] neuron = new int[window.steps() * samples.length * neurons];
    int count = 0;
    for (int s = 0; s < window.steps(); s++) {
      for (int b = 0; b < samples.length; b++) {
        for (int j = 0; j < neurons; j++) {
          if (value(samples[b], window.firstStep() + s, j) != 0) {
            neuron[count++] = j;
          }
        }
        offset[s * samples.length + b + 1] = count;
      }
    }
    return new EncodedInput.SpikeEvents(window.steps(), samples.length, offset, Arrays.copyOf(neuron, count), null);
  }

  private float value(float[] sample, long step, int neuron) {
    long at = step * neurons + neuron;
    return at < sample.length ? sample[(int) at] : 0f;
  }
}
