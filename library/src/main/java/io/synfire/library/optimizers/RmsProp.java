package io.synfire.library.optimizers;

import io.synfire.learning.OptimizerRule;

/**
 * RMSprop (Hinton, lecture 6e, 2012): {@code v = alpha v + (1 - alpha) g^2; b = momentum b + g / (sqrt(v) + epsilon); w -= rate b}.
 * The arithmetic is that of torch.optim.RMSprop, not centred.
 *
 * @param learningRate base learning rate, positive
 * @param alpha decay of the mean of squared gradients, in [0, 1)
 * @param epsilon added to the root, positive
 * @param momentum in [0, 1)
 * @param weightDecay strength of the L2 penalty, at least 0
 */
public record RmsProp(double learningRate, double alpha, double epsilon, double momentum, double weightDecay) implements OptimizerRule {
  private static final int SQUARE = 0;
  private static final int VELOCITY = 1;

  public RmsProp {
    Hyperparameters.positive("RmsProp", "learningRate", learningRate);
    Hyperparameters.belowOne("RmsProp", "alpha", alpha);
    Hyperparameters.positive("RmsProp", "epsilon", epsilon);
    Hyperparameters.belowOne("RmsProp", "momentum", momentum);
    Hyperparameters.notNegative("RmsProp", "weightDecay", weightDecay);
  }

  /** Rate 0.01, alpha 0.99, epsilon 1e-8, no momentum, no decay. */
  public static RmsProp defaults() {
    return new RmsProp(0.01, 0.99, 1e-8, 0, 0);
  }

  /** With another learning rate. */
  public RmsProp withLearningRate(double rate) {
    return new RmsProp(rate, alpha, epsilon, momentum, weightDecay);
  }

  /** With another momentum. */
  public RmsProp withMomentum(double other) {
    return new RmsProp(learningRate, alpha, epsilon, other, weightDecay);
  }

  @Override
  public int slots() {
    return momentum == 0 ? 1 : 2;
  }

  @Override
  public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {
    float rate = (float) update.learningRate();
    float a = (float) alpha;
    float c = (float) (1 - alpha);
    float eps = (float) epsilon;
    float decay = (float) weightDecay;
    float[] square = state[SQUARE];
    for (int i = 0; i < parameter.length; i++) {
      float g = gradient[i] + decay * parameter[i];
      square[i] = a * square[i] + c * g * g;
      float step = g / ((float) Math.sqrt(square[i]) + eps);
      parameter[i] -= rate * (momentum == 0 ? step : velocity(state[VELOCITY], i, step));
    }
  }

  private float velocity(float[] velocity, int i, float step) {
    velocity[i] = (float) momentum * velocity[i] + step;
    return velocity[i];
  }
}
