package io.synfire.library.losses;

import io.synfire.learning.Loss;

/**
 * Mean over batch and outputs of {@code (output - target)^2}, where the target of the labelled output differs from that of the others.
 *
 * @param labelled target of the output with the label's index, in the unit of the output (spikes, for spike counts)
 * @param others target of the other outputs
 */
public record MeanSquaredError(double labelled, double others) implements Loss {

  public MeanSquaredError {
    if (!Double.isFinite(labelled) || !Double.isFinite(others)) {
      throw new IllegalArgumentException("MeanSquaredError: targets must be finite, were " + labelled + " and " + others);
    }
  }

  /** Targets 1 and 0. */
  public static MeanSquaredError defaults() {
    return new MeanSquaredError(1, 0);
  }

  @Override
  public double evaluate(float[][] output, int[] label, float[][] adjoint) {
    double sum = 0;
    double count = (double) output.length * output[0].length;
    for (int b = 0; b < output.length; b++) {
      Labels.check(label[b], output[b].length);
      for (int o = 0; o < output[b].length; o++) {
        double error = output[b][o] - (o == label[b] ? labelled : others);
        sum += error * error;
        adjoint[b][o] = (float) (2 * error / count);
      }
    }
    return sum / count;
  }
}
