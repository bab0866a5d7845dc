package io.synfire.library.decoders;

import io.synfire.coding.DecodingWindow;
import io.synfire.coding.Reads;
import java.util.Arrays;

/**
 * Which neurons spike first: 1 for those that spike in the first step of the sample with a spike, else 0; all 0 for a silent sample. Its derivative
 * goes to that step.
 */
@Reads("spike")
public record FirstSpike() implements PerNeuron {
  private static final int NONE_YET = -1;

  /** The decoding; it has no options. */
  public static FirstSpike defaults() {
    return new FirstSpike();
  }

  @Override
  public String variable() {
    return "spike";
  }

  @Override
  public Trace open(DecodingWindow window) {
    return new FirstRow(window);
  }

  private static final class FirstRow implements Trace {
    private final int neurons;
    private final float[][] row;
    private final int[] step;

    FirstRow(DecodingWindow window) {
      neurons = window.neurons();
      row = new float[window.samples()][neurons];
      step = new int[window.samples()];
      Arrays.fill(step, NONE_YET);
    }

    @Override
    public void observe(int n, float[] values) {
      for (int b = 0; b < row.length; b++) {
        if (step[b] == NONE_YET) {
          System.arraycopy(values, b * neurons, row[b], 0, neurons);
          step[b] = spikes(row[b]) ? n : NONE_YET;
        }
      }
    }

    private static boolean spikes(float[] values) {
      for (float v : values) {
        if (v != 0) {
          return true;
        }
      }
      return false;
    }

    @Override
    public float[][] result() {
      return Arrays.stream(row).map(float[]::clone).toArray(float[][]::new);
    }

    @Override
    public void addAdjoint(int n, float[][] resultAdjoint, float[] adjoint) {
      for (int b = 0; b < row.length; b++) {
        for (int j = 0; j < neurons && step[b] == n; j++) {
          adjoint[b * neurons + j] += resultAdjoint[b][j];
        }
      }
    }
  }
}
