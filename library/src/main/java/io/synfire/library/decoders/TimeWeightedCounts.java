package io.synfire.library.decoders;

import io.synfire.coding.DecodingWindow;
import io.synfire.coding.Reads;

/**
 * Number of spikes, early ones weighing more: step n of N counts {@code amplitude exp(-n / (fraction N))}.
 *
 * @param amplitude weight of step 0; finite
 * @param fraction fraction of the window in which the weight falls to 1/e; positive
 */
@Reads("spike")
public record TimeWeightedCounts(double amplitude, double fraction) implements PerNeuron {

  public TimeWeightedCounts {
    if (!Double.isFinite(amplitude) || !(fraction > 0)) {
      throw new IllegalArgumentException(
          "TimeWeightedCounts needs a finite amplitude and a positive fraction, were " + amplitude + " and " + fraction);
    }
  }

  /** Amplitude 0.1, half of the window, as in SPAIC 0.6.3. */
  public static TimeWeightedCounts defaults() {
    return new TimeWeightedCounts(0.1, 0.5);
  }

  @Override
  public String variable() {
    return "spike";
  }

  @Override
  public Trace open(DecodingWindow window) {
    float[] weight = new float[window.steps()];
    for (int n = 0; n < weight.length; n++) {
      weight[n] = (float) (amplitude * Math.exp(-n / (fraction * weight.length)));
    }
    return new WeightedSum(window, Pooling.NONE, weight);
  }
}
