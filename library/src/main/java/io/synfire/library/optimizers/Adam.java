package io.synfire.library.optimizers;

import io.synfire.learning.OptimizerRule;

/**
 * Adam (Kingma and Ba 2015), with the arithmetic of torch.optim.Adam: weight decay is an L2 penalty, part of the gradient.
 *
 * @param learningRate base learning rate, positive
 * @param beta1 decay of the mean of gradients, in [0, 1)
 * @param beta2 decay of the mean of squared gradients, in [0, 1)
 * @param epsilon added to the root of the squared mean, positive
 * @param weightDecay strength of the L2 penalty, at least 0
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon, double weightDecay) implements OptimizerRule {

  public Adam {
    Hyperparameters.positive("Adam", "learningRate", learningRate);
    Hyperparameters.notNegative("Adam", "weightDecay", weightDecay);
    new Moments(beta1, beta2, epsilon);
  }

  /** Rate 0.001, betas 0.9 and 0.999, epsilon 1e-8, no decay. */
  public static Adam defaults() {
    return new Adam(0.001, 0.9, 0.999, 1e-8, 0);
  }

  /** With another learning rate. */
  public Adam withLearningRate(double rate) {
    return new Adam(rate, beta1, beta2, epsilon, weightDecay);
  }

  /** With another weight decay. */
  public Adam withWeightDecay(double decay) {
    return new Adam(learningRate, beta1, beta2, epsilon, decay);
  }

  @Override
  public int slots() {
    return Moments.SLOTS;
  }

  @Override
  public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {
    new Moments(beta1, beta2, epsilon).step(parameter, gradient, state, update, (float) weightDecay);
  }
}
