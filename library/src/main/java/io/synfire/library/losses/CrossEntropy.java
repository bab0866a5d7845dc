package io.synfire.library.losses;

import io.synfire.learning.Loss;

/** Mean over the batch of {@code -log softmax(output)[label]}. */
public record CrossEntropy() implements Loss {

  /** The loss; it has no options. */
  public static CrossEntropy defaults() {
    return new CrossEntropy();
  }

  @Override
  public double evaluate(float[][] output, int[] label, float[][] adjoint) {
    double sum = 0;
    for (int b = 0; b < output.length; b++) {
      sum += Softmax.crossEntropy(output[b], label[b], Softmax.Scaling.NONE, adjoint[b], 1.0 / output.length);
    }
    return sum / output.length;
  }
}
