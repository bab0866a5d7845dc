package io.synfire.library.encoders;

import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.coding.EncodingWindow;
import java.util.Arrays;

/** Builds {@link SpikeEvents} from a rule that says the value of every step, sample and neuron: what an encoding of one's own needs. */
public final class SpikeRaster {
  private static final int LONGEST = 1 << 30;

  private int[] neuron = new int[1024];
  private float[] value = new float[1024];
  private boolean graded;
  private int size;

  private SpikeRaster() {}

  /** What is emitted. */
  @FunctionalInterface
  public interface Rule {

    /** The value that a neuron emits in a step of the window, from 0; 0 for no spike. */
    float at(int step, int sample, int neuron);
  }

  /** The events where the rule is not 0, with one neuron for each value of a sample. */
  public static SpikeEvents of(EncodingWindow window, float[][] samples, Rule rule) {
    return of(window, lengths(samples), rule);
  }

  /** The events where the rule is not 0, for samples with these numbers of neurons. */
  static SpikeEvents of(EncodingWindow window, int[] neurons, Rule rule) {
    SpikeRaster raster = new SpikeRaster();
    int batch = neurons.length;
    int[] offset = offsets(window.steps(), batch);
    for (int k = 0; k + 1 < offset.length; k++) {
      for (int j = 0; j < neurons[k % batch]; j++) {
        raster.add(j, rule.at(k / batch, k % batch, j));
      }
      offset[k + 1] = raster.size;
    }
    float[] values = raster.graded ? Arrays.copyOf(raster.value, raster.size) : null;
    return new SpikeEvents(window.steps(), batch, offset, Arrays.copyOf(raster.neuron, raster.size), values);
  }

  private static int[] offsets(int steps, int batch) {
    if ((long) steps * batch >= LONGEST) {
      throw new IllegalArgumentException("a window of " + steps + " steps for " + batch + " samples is too large: steps times samples must be less than "
          + LONGEST + "; take fewer steps or a smaller batch");
    }
    return new int[steps * batch + 1];
  }

  /** At most one spike per neuron: {@code step[sample][neuron]}, none where it is outside the window. */
  static SpikeEvents once(EncodingWindow window, int[][] step) {
    int steps = window.steps();
    int batch = step.length;
    int[] offset = offsets(steps, batch);
    for (int b = 0; b < batch; b++) {
      for (int s : step[b]) {
        if (s >= 0 && s < steps) {
          offset[s * batch + b + 1]++;
        }
      }
    }
    Arrays.parallelPrefix(offset, Integer::sum);
    int[] next = offset.clone();
    int[] neuron = new int[offset[steps * batch]];
    for (int b = 0; b < batch; b++) {
      for (int j = 0; j < step[b].length; j++) {
        int s = step[b][j];
        if (s >= 0 && s < steps) {
          neuron[next[s * batch + b]++] = j;
        }
      }
    }
    return new SpikeEvents(steps, batch, offset, neuron, null);
  }

  /** Length of every row. */
  static int[] lengths(float[][] samples) {
    return Arrays.stream(samples).mapToInt(r -> r.length).toArray();
  }

  private void add(int j, float v) {
    if (v == 0) {
      return;
    }
    if (size == neuron.length) {
      neuron = Arrays.copyOf(neuron, 2 * size);
      value = Arrays.copyOf(value, 2 * size);
    }
    neuron[size] = j;
    value[size++] = v;
    graded |= v != 1;
  }
}
