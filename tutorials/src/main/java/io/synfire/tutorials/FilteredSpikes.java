package io.synfire.tutorials;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;

/**
 * A decoder: the spikes of each neuron, filtered by a leaky sum: in every step {@code y = retention y + spike}; the answer is y at the end.
 *
 * @param retention what is left of the sum after a step; in (0, 1]
 */
public record FilteredSpikes(double retention) implements Decoding {

  public FilteredSpikes {
    if (!(retention > 0 && retention <= 1)) {
      throw new IllegalArgumentException("FilteredSpikes: retention must be in (0, 1], was " + retention);
    }
  }

  @Override
  public String variable() {
    return "spike";
  }

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
    return new LeakySum(retention, window);
  }

  /** The sums of one window. */
  private record LeakySum(double retention, DecodingWindow window, float[][] sums) implements Trace {

    LeakySum(double retention, DecodingWindow window) {
      this(retention, window, new float[window.samples()][window.neurons()]);
    }

    @Override
    public void observe(int step, float[] spikes) {
      for (int b = 0; b < sums.length; b++) {
        for (int j = 0; j < sums[b].length; j++) {
          sums[b][j] = (float) retention * sums[b][j] + spikes[b * sums[b].length + j];
        }
      }
    }

    @Override
    public float[][] result() {
      return sums;
    }

    /** A spike in this step has shrunk in every step since. */
    @Override
    public void addAdjoint(int step, float[][] resultAdjoint, float[] adjoint) {
      float left = (float) Math.pow(retention, window.steps() - 1 - step);
      for (int b = 0; b < sums.length; b++) {
        for (int j = 0; j < sums[b].length; j++) {
          adjoint[b * sums[b].length + j] += left * resultAdjoint[b][j];
        }
      }
    }
  }
}
