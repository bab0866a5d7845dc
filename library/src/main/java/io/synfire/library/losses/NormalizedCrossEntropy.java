package io.synfire.library.losses;

import io.synfire.learning.Loss;

/**
 * Cross-entropy of outputs normalised over the whole batch, as SPAIC's example trains: {@code z = (output - mean) / (std + floor)}, then
 * the mean of {@code -log softmax(z)[label]}. Mean and standard deviation (unbiased) are taken over all samples and outputs and
 * are constants for the derivative.
 *
 * @param floor added to the standard deviation, positive
 */
public record NormalizedCrossEntropy(double floor) implements Loss {

  public NormalizedCrossEntropy {
    if (!(floor > 0 && Double.isFinite(floor))) {
      throw new IllegalArgumentException("NormalizedCrossEntropy: floor must be a positive finite number, was " + floor);
    }
  }

  /** Floor 0.1. */
  public static NormalizedCrossEntropy defaults() {
    return new NormalizedCrossEntropy(0.1);
  }

  @Override
  public double evaluate(float[][] output, int[] label, float[][] adjoint) {
    Softmax.Scaling scaling = scaling(output);
    double sum = 0;
    for (int b = 0; b < output.length; b++) {
      sum += Softmax.crossEntropy(output[b], label[b], scaling, adjoint[b], 1.0 / output.length);
    }
    return sum / output.length;
  }

  private Softmax.Scaling scaling(float[][] output) {
    long count = (long) output.length * output[0].length;
    double mean = 0;
    for (float[] row : output) {
      for (float x : row) {
        mean += x / (double) count;
      }
    }
    double squares = 0;
    for (float[] row : output) {
      for (float x : row) {
        squares += (x - mean) * (x - mean);
      }
    }
    double std = count > 1 ? StrictMath.sqrt(squares / (count - 1)) : 0;
    return new Softmax.Scaling(mean, 1 / (std + floor));
  }
}
