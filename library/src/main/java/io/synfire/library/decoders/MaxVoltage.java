package io.synfire.library.decoders;

import io.synfire.coding.DecodingWindow;
import io.synfire.coding.Reads;
import java.util.Arrays;

/**
 * Largest value of a variable in the window. Its derivative goes to the first step that has it.
 *
 * @param variable the variable, in snake case
 */
@Reads(value = "v", always = false)
public record MaxVoltage(String variable) implements PerNeuron {

  /** The variable {@code v}. */
  public static MaxVoltage defaults() {
    return new MaxVoltage("v");
  }

  @Override
  public Trace open(DecodingWindow window) {
    return new Largest(window);
  }

  private static final class Largest implements Trace {
    private final int neurons;
    private final float[][] largest;
    private final int[][] step;

    Largest(DecodingWindow window) {
      neurons = window.neurons();
      largest = new float[window.samples()][neurons];
      step = new int[window.samples()][neurons];
      for (float[] row : largest) {
        Arrays.fill(row, Float.NEGATIVE_INFINITY);
      }
    }

    @Override
    public void observe(int n, float[] values) {
      for (int b = 0; b < largest.length; b++) {
        for (int j = 0; j < neurons; j++) {
          float v = values[b * neurons + j];
          if (v > largest[b][j]) {
            largest[b][j] = v;
            step[b][j] = n;
          }
        }
      }
    }

    @Override
    public float[][] result() {
      return Arrays.stream(largest).map(float[]::clone).toArray(float[][]::new);
    }

    @Override
    public void addAdjoint(int n, float[][] resultAdjoint, float[] adjoint) {
      for (int b = 0; b < largest.length; b++) {
        for (int j = 0; j < neurons; j++) {
          adjoint[b * neurons + j] += step[b][j] == n ? resultAdjoint[b][j] : 0;
        }
      }
    }
  }
}
