package io.synfire.library.optimizers;

import io.synfire.learning.LearningRateSchedule;

/**
 * Half a cosine from 1 down to {@code minimum}, then constant (Loshchilov and Hutter 2017, without restarts):
 * {@code minimum + (1 - minimum) (1 + cos(pi update / period)) / 2}. Up to the period these are the factors of torch's CosineAnnealingLR, whose
 * rate then rises again with the cosine; this one stays at the minimum.
 *
 * @param period number of updates until the minimum is reached, positive
 * @param minimum smallest factor, in [0, 1)
 */
public record CosineAnnealing(long period, double minimum) implements LearningRateSchedule {

  public CosineAnnealing {
    Hyperparameters.period("CosineAnnealing", period);
    Hyperparameters.belowOne("CosineAnnealing", "minimum", minimum);
  }

  /** Down to 0 in 1000 updates. */
  public static CosineAnnealing defaults() {
    return new CosineAnnealing(1000, 0);
  }

  @Override
  public double factor(long update) {
    double angle = StrictMath.PI * Math.min(update, period) / period;
    return minimum + (1 - minimum) * (1 + StrictMath.cos(angle)) / 2;
  }
}
