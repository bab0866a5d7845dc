package io.synfire.library.losses;

import io.synfire.learning.Loss;

/**
 * Mean over the batch of {@code 1/2 sum_k ((output[label] - output[k]) - shift)^2} over the outputs k other than the labelled one: that is to be larger
 * than each other one by the shift, wherever they are together. On {@code firstSpikeTimes(unit)}, minus spike times in a unit, it is the shift-invariant
 * loss of DelGrad (Goeltz et al. 2024, arXiv 2404.19165): the label neuron is to spike first, and each other one this many units later.
 *
 * @param shift how much larger, in the unit of the output; positive
 */
public record ShiftInvariantError(double shift) implements Loss {

  public ShiftInvariantError {
    if (!(shift > 0 && Double.isFinite(shift))) {
      throw new IllegalArgumentException("ShiftInvariantError: the shift must be a positive finite number, was " + shift);
    }
  }

  /** Shift 0.2. */
  public static ShiftInvariantError defaults() {
    return new ShiftInvariantError(0.2);
  }

  @Override
  public double evaluate(float[][] output, int[] label, float[][] adjoint) {
    double sum = 0;
    for (int b = 0; b < output.length; b++) {
      Labels.check(label[b], output[b].length);
      double byLabelled = 0;
      for (int k = 0; k < output[b].length; k++) {
        double error = k == label[b] ? 0 : (double) output[b][label[b]] - output[b][k] - shift;
        adjoint[b][k] = (float) (-error / output.length);
        byLabelled += error;
        sum += error * error / 2;
      }
      adjoint[b][label[b]] = (float) (byLabelled / output.length);
    }
    return sum / output.length;
  }
}
