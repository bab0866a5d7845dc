package io.synfire.library.encoders;

import static io.synfire.units.Units.ms;

import io.synfire.coding.EncodedInput;
import io.synfire.coding.EncodedInput.ConstantInput;
import io.synfire.coding.EncodedInput.DenseInput;
import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.random.CounterRandom;

/** What an encoding emits, spelt out as {@code [time][batch][neuron]}. */
final class Emission {
  private Emission() {}

  static float[][][] of(Encoding encoding, int steps, double dt, float[]... samples) {
    EncodingWindow window = new EncodingWindow(0, steps, ms(dt), CounterRandom.seeded(3));
    return dense(encoding.encode(samples, window), steps, samples[0].length);
  }

  /** The step of the only spike of every value of the first sample; -1 for none. */
  static int[] stepsOfFirst(Encoding encoding, int steps, float[]... samples) {
    float[][][] dense = of(encoding, steps, 1, samples);
    int[] step = new int[samples[0].length];
    java.util.Arrays.fill(step, -1);
    for (int n = 0; n < steps; n++) {
      for (int j = 0; j < step.length; j++) {
        step[j] = dense[n][0][j] != 0 ? n : step[j];
      }
    }
    return step;
  }

  private static float[][][] dense(EncodedInput input, int steps, int neurons) {
    return switch (input) {
      case DenseInput d -> d.values();
      case ConstantInput c -> java.util.Collections.nCopies(steps, c.values()).toArray(float[][][]::new);
      case SpikeEvents e -> raster(e, neurons);
    };
  }

  private static float[][][] raster(SpikeEvents e, int neurons) {
    float[][][] dense = new float[e.steps()][e.batch()][neurons];
    for (int k = 0; k < e.steps() * e.batch(); k++) {
      for (int i = e.offset()[k]; i < e.offset()[k + 1]; i++) {
        dense[k / e.batch()][k % e.batch()][e.neuron()[i]] = e.value() == null ? 1 : e.value()[i];
      }
    }
    return dense;
  }
}
