package io.synfire.library.optimizers;

import io.synfire.learning.LearningRateSchedule;

/**
 * The rate falls by a factor every so many updates: {@code gamma ^ (update / period)}.
 *
 * @param period number of updates between falls, positive
 * @param gamma factor, in (0, 1]
 */
public record StepDecay(long period, double gamma) implements LearningRateSchedule {

  public StepDecay {
    Hyperparameters.period("StepDecay", period);
    Hyperparameters.fraction("StepDecay", "gamma", gamma);
  }

  /** A tenth every 1000 updates. */
  public static StepDecay defaults() {
    return new StepDecay(1000, 0.1);
  }

  @Override
  public double factor(long update) {
    return StrictMath.pow(gamma, update / period);
  }
}
