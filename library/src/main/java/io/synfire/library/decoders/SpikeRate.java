package io.synfire.library.decoders;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import java.util.Arrays;

/**
 * Mean number of spikes per step.
 *
 * @param pooling how neurons share an output
 */
public record SpikeRate(Pooling pooling) implements Decoding {

  /** One output per neuron. */
  public static SpikeRate defaults() {
    return new SpikeRate(Pooling.NONE);
  }

  @Override
  public String variable() {
    return "spike";
  }

  @Override
  public int outputs(int neurons) {
    return pooling.outputs(neurons);
  }

  @Override
  public boolean differentiable() {
    return true;
  }

  @Override
  public Trace open(DecodingWindow window) {
    float[] weight = new float[window.steps()];
    Arrays.fill(weight, 1f / window.steps());
    return new WeightedSum(window, pooling, weight);
  }
}
