package io.synfire.library.decoders;

import io.synfire.coding.DecodingWindow;
import io.synfire.coding.Reads;

/**
 * Value of a variable at the end of the window.
 *
 * @param variable the variable, in snake case
 */
@Reads(value = "v", always = false)
public record FinalVoltage(String variable) implements PerNeuron {

  /** The variable {@code v}. */
  public static FinalVoltage defaults() {
    return new FinalVoltage("v");
  }

  @Override
  public Trace open(DecodingWindow window) {
    float[] weight = new float[window.steps()];
    weight[window.steps() - 1] = 1;
    return new WeightedSum(window, Pooling.NONE, weight);
  }
}
