package io.synfire.library.losses;

import io.synfire.learning.ActivityRegularizer;

/**
 * Keeps the activity of neurons within limits: {@code strength} times the mean over batch and neurons of
 * {@code max(0, count - upper)^2 + max(0, lower - count)^2}.
 *
 * @param strength factor, at least 0
 * @param lower fewest spikes per sample without penalty, at least 0
 * @param upper most spikes per sample without penalty, at least {@code lower}
 */
public record SpikeCountPenalty(double strength, double lower, double upper) implements ActivityRegularizer {

  public SpikeCountPenalty {
    if (!(strength >= 0 && Double.isFinite(strength))) {
      throw new IllegalArgumentException("SpikeCountPenalty: strength must be a finite number of at least 0, was " + strength);
    }
    if (!(lower >= 0 && upper >= lower)) {
      throw new IllegalArgumentException("SpikeCountPenalty: needs 0 <= lower <= upper, was [" + lower + ", " + upper + "]");
    }
  }

  /** Strength 0.001 on every spike. */
  public static SpikeCountPenalty defaults() {
    return new SpikeCountPenalty(0.001, 0, 0);
  }

  @Override
  public double evaluate(float[][] spikeCount, float[][] adjoint) {
    double sum = 0;
    double weight = strength / ((double) spikeCount.length * spikeCount[0].length);
    for (int b = 0; b < spikeCount.length; b++) {
      for (int n = 0; n < spikeCount[b].length; n++) {
        double count = spikeCount[b][n];
        double excess = count > upper ? count - upper : Math.min(0, count - lower);
        sum += excess * excess;
        adjoint[b][n] = (float) (2 * weight * excess);
      }
    }
    return weight * sum;
  }
}
