package io.synfire.library.optimizers;

import io.synfire.learning.OptimizerRule;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019): {@code w *= 1 - rate weightDecay} before the step of {@link Adam}.
 *
 * @param learningRate base learning rate, positive
 * @param beta1 decay of the mean of gradients, in [0, 1)
 * @param beta2 decay of the mean of squared gradients, in [0, 1)
 * @param epsilon added to the root of the squared mean, positive
 * @param weightDecay fraction of a weight lost per update and unit of learning rate, at least 0
 */
public record AdamW(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) implements OptimizerRule {

  public AdamW {
    Hyperparameters.positive("AdamW", "learningRate", learningRate);
    Hyperparameters.notNegative("AdamW", "weightDecay", weightDecay);
    new Moments(beta1, beta2, epsilon);
  }

  /** Rate 0.001, betas 0.9 and 0.999, epsilon 1e-8, decay 0.01. */
  public static AdamW defaults() {
    return new AdamW(0.001, 0.9, 0.999, 1e-8, 0.01);
  }

  /** With another learning rate. */
  public AdamW withLearningRate(double rate) {
    return new AdamW(rate, beta1, beta2, epsilon, weightDecay);
  }

  /** With another weight decay. */
  public AdamW withWeightDecay(double decay) {
    return new AdamW(learningRate, beta1, beta2, epsilon, decay);
  }

  @Override
  public int slots() {
    return Moments.SLOTS;
  }

  @Override
  public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {
    float kept = (float) (1 - update.learningRate() * weightDecay);
    for (int i = 0; i < parameter.length; i++) {
      parameter[i] *= kept;
    }
    new Moments(beta1, beta2, epsilon).step(parameter, gradient, state, update, 0);
  }
}
