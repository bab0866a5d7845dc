package io.synfire.library.decoders;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import java.util.Arrays;

/** Sums the variable over the steps of a window, each step with its weight, and pools the sums. */
final class WeightedSum implements Decoding.Trace {
  private final DecodingWindow window;
  private final Pooling pooling;
  private final float[] weight;
  private final float[] sums;

  /** Every step with the same weight. */
  static WeightedSum uniform(DecodingWindow window, Pooling pooling, float weight) {
    float[] weights = new float[window.steps()];
    Arrays.fill(weights, weight);
    return new WeightedSum(window, pooling, weights);
  }

  WeightedSum(DecodingWindow window, Pooling pooling, float[] weight) {
    this.window = window;
    this.pooling = pooling;
    this.weight = weight;
    this.sums = new float[window.samples() * window.neurons()];
  }

  @Override
  public void observe(int step, float[] values) {
    float w = weight[step];
    for (int i = 0; i < sums.length; i++) {
      sums[i] += w * values[i];
    }
  }

  @Override
  public float[][] result() {
    return pooling.apply(sums, window.samples(), window.neurons());
  }

  @Override
  public void addAdjoint(int step, float[][] resultAdjoint, float[] adjoint) {
    float w = (float) (weight[step] * pooling.scale());
    for (int i = 0; i < sums.length; i++) {
      int neuron = i % window.neurons();
      adjoint[i] += w * resultAdjoint[i / window.neurons()][neuron / pooling.size()];
    }
  }
}
