package io.synfire.library.optimizers;

import io.synfire.learning.LearningRateSchedule;

/**
 * The rate falls smoothly, by a factor in every {@code period} updates: {@code gamma ^ (update / period)} with a fractional exponent.
 *
 * @param period number of updates in which the rate falls by the factor, positive
 * @param gamma factor, in (0, 1]
 */
public record ExponentialDecay(long period, double gamma) implements LearningRateSchedule {

  public ExponentialDecay {
    Hyperparameters.period("ExponentialDecay", period);
    Hyperparameters.fraction("ExponentialDecay", "gamma", gamma);
  }

  /** Half in 1000 updates. */
  public static ExponentialDecay defaults() {
    return new ExponentialDecay(1000, 0.5);
  }

  @Override
  public double factor(long update) {
    return StrictMath.pow(gamma, (double) update / period);
  }
}
