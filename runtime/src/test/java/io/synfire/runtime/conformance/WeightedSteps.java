package io.synfire.runtime.conformance;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;

/**
 * The sum over the window of a variable times {@code 1 + slope * step}: every step has a derivative of its own.
 *
 * @param variable the variable
 * @param slope growth of the weight per step
 */
public record WeightedSteps(String variable, float slope) implements Decoding {

  @Override
  public int outputs(int neurons) {
    return neurons;
  }

  @Override
  public boolean differentiable() {
    return true;
  }

  @Override
  public Trace open(DecodingWindow window) {
    float[][] sum = new float[window.samples()][window.neurons()];
    return new Trace() {
      @Override
      public void observe(int step, float[] values) {
        for (int b = 0; b < sum.length; b++) {
          for (int i = 0; i < sum[b].length; i++) {
            sum[b][i] += (1 + slope * step) * values[b * sum[b].length + i];
          }
        }
      }

      @Override
      public float[][] result() {
        return sum;
      }

      @Override
      public void addAdjoint(int step, float[][] resultAdjoint, float[] adjoint) {
        for (int b = 0; b < sum.length; b++) {
          for (int i = 0; i < sum[b].length; i++) {
            adjoint[b * sum[b].length + i] += (1 + slope * step) * resultAdjoint[b][i];
          }
        }
      }
    };
  }
}
