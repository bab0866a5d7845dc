package io.synfire.library.optimizers;

/** Short names for optimisers and schedules: {@code optimizer(adam(0.01), stepDecay(1000, 0.5))}. */
public final class Optimizers {
  private Optimizers() {}

  /** Stochastic gradient descent without momentum. */
  public static Sgd sgd(double learningRate) {
    return Sgd.defaults().withLearningRate(learningRate);
  }

  /** Stochastic gradient descent with momentum. */
  public static Sgd sgd(double learningRate, double momentum) {
    return sgd(learningRate).withMomentum(momentum);
  }

  /** Adam. */
  public static Adam adam(double learningRate) {
    return Adam.defaults().withLearningRate(learningRate);
  }

  /** Adam with decoupled weight decay. */
  public static AdamW adamW(double learningRate) {
    return AdamW.defaults().withLearningRate(learningRate);
  }

  /** RMSprop. */
  public static RmsProp rmsProp(double learningRate) {
    return RmsProp.defaults().withLearningRate(learningRate);
  }

  /** See {@link StepDecay}. */
  public static StepDecay stepDecay(long period, double gamma) {
    return new StepDecay(period, gamma);
  }

  /** See {@link ExponentialDecay}. */
  public static ExponentialDecay exponentialDecay(long period, double gamma) {
    return new ExponentialDecay(period, gamma);
  }

  /** See {@link CosineAnnealing}. */
  public static CosineAnnealing cosineAnnealing(long period) {
    return new CosineAnnealing(period, 0);
  }
}
