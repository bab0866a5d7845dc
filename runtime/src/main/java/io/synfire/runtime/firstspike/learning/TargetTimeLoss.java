package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * Every neuron has a time to spike at: {@code L = 1/2 sum_k (T_k - target_k)^2}, where the target is {@code correct * tau} for the label neuron and
 * {@code wrong * tau} for the others. All must spike. The class is that of the spike nearest to {@code correct * tau}.
 *
 * @param correct target of the label neuron in units of tau
 * @param wrong target of the other neurons in units of tau
 * @param tau synaptic time constant; positive
 */
public record TargetTimeLoss(double correct, double wrong, double tau) implements SpikeTimeLoss {

  public TargetTimeLoss {
    if (!(tau > 0) || !Double.isFinite(correct * tau) || !Double.isFinite(wrong * tau)) {
      throw new IllegalArgumentException(
          "the loss of target times needs finite targets and a positive time constant, were " + correct + ", " + wrong + " and " + tau);
    }
  }

  @Override
  public boolean defined(double[] times, int label) {
    return Choice.allSpike(times);
  }

  @Override
  public double loss(double[] times, int label, double[] gradient) {
    if (!defined(times, label)) {
      Arrays.fill(gradient, 0);
      return MISSING;
    }
    double loss = 0;
    for (int k = 0; k < times.length; k++) {
      double error = times[k] - (k == label ? correct : wrong) * tau;
      gradient[k] = error;
      loss += error * error / 2;
    }
    return loss;
  }

  @Override
  public int select(double[] times) {
    int nearest = Choice.nearest(times, correct * tau);
    return SpikeTime.isSpike(times[nearest]) ? nearest : Choice.NONE;
  }
}
