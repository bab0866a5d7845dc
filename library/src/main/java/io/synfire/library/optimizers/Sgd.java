package io.synfire.library.optimizers;

import io.synfire.learning.OptimizerRule;

/**
 * Stochastic gradient descent: {@code b = momentum b + g; w -= rate b}, with Nesterov's form {@code w -= rate (g + momentum b)}, and
 * {@code g} including {@code weightDecay w}. The arithmetic is that of torch.optim.SGD without dampening.
 *
 * @param learningRate base learning rate, positive
 * @param momentum in [0, 1); 0 keeps no state
 * @param weightDecay strength of the L2 penalty, at least 0
 * @param nesterov whether to look ahead by one momentum step
 */
public record Sgd(double learningRate, double momentum, double weightDecay, boolean nesterov) implements OptimizerRule {

  public Sgd {
    Hyperparameters.positive("Sgd", "learningRate", learningRate);
    Hyperparameters.belowOne("Sgd", "momentum", momentum);
    Hyperparameters.notNegative("Sgd", "weightDecay", weightDecay);
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException("Sgd: nesterov needs a momentum above 0, was 0");
    }
  }

  /** Rate 0.01, no momentum. */
  public static Sgd defaults() {
    return new Sgd(0.01, 0, 0, false);
  }

  /** With another learning rate. */
  public Sgd withLearningRate(double rate) {
    return new Sgd(rate, momentum, weightDecay, nesterov);
  }

  /** With another momentum. */
  public Sgd withMomentum(double other) {
    return new Sgd(learningRate, other, weightDecay, nesterov);
  }

  @Override
  public int slots() {
    return momentum == 0 ? 0 : 1;
  }

  @Override
  public void apply(float[] parameter, float[] gradient, float[][] state, Update update) {
    float rate = (float) update.learningRate();
    float decay = (float) weightDecay;
    float kept = (float) momentum;
    for (int i = 0; i < parameter.length; i++) {
      float g = gradient[i] + decay * parameter[i];
      parameter[i] -= rate * (kept == 0 ? g : step(state[0], i, g));
    }
  }

  private float step(float[] velocity, int i, float g) {
    float kept = (float) momentum;
    velocity[i] = kept * velocity[i] + g;
    return nesterov ? g + kept * velocity[i] : velocity[i];
  }
}
