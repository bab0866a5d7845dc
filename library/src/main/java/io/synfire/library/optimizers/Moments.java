package io.synfire.library.optimizers;

import io.synfire.learning.OptimizerRule.Update;

/**
 * The moving averages of gradient and squared gradient that Adam and AdamW share (Kingma and Ba 2015), and their step
 * {@code w -= rate / (1 - beta1^n) * m / (sqrt(v / (1 - beta2^n)) + epsilon)}.
 */
record Moments(double beta1, double beta2, double epsilon) {
  private static final int MEAN = 0;
  private static final int SQUARE = 1;

  static final int SLOTS = 2;

  Moments {
    Hyperparameters.belowOne("Adam", "beta1", beta1);
    Hyperparameters.belowOne("Adam", "beta2", beta2);
    Hyperparameters.positive("Adam", "epsilon", epsilon);
  }

  /** One step, with {@code decay} times the parameter added to the gradient. */
  void step(float[] parameter, float[] gradient, float[][] state, Update update, float decay) {
    double correction = 1 - StrictMath.pow(beta1, update.number());
    float rate = (float) (update.learningRate() / correction);
    float root = (float) StrictMath.sqrt(1 - StrictMath.pow(beta2, update.number()));
    float b1 = (float) beta1;
    float c1 = (float) (1 - beta1);
    float b2 = (float) beta2;
    float c2 = (float) (1 - beta2);
    float eps = (float) epsilon;
    float[] mean = state[MEAN];
    float[] square = state[SQUARE];
    for (int i = 0; i < parameter.length; i++) {
      float g = gradient[i] + decay * parameter[i];
      mean[i] = b1 * mean[i] + c1 * g;
      square[i] = b2 * square[i] + c2 * g * g;
      parameter[i] -= rate * mean[i] / ((float) Math.sqrt(square[i]) / root + eps);
    }
  }
}
