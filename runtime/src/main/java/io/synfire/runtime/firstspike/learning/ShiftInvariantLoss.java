package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * The other neurons are to spike a fixed time after the label neuron, whenever that is: {@code L = 1/2 sum_k ((T_k - T_label) - shift [k != label])^2}. All
 * must spike. A positive shift has the label neuron spike first, and the class is that of the time nearest to 0; otherwise it spikes last, and the class is
 * that of the time farthest from 0.
 *
 * @param shift the fixed time, in the unit of the spike times; finite
 */
public record ShiftInvariantLoss(double shift) implements SpikeTimeLoss {

  public ShiftInvariantLoss {
    if (!Double.isFinite(shift)) {
      throw new IllegalArgumentException("the shift between the spikes of the label neuron and the others must be finite, was " + shift);
    }
  }

  @Override
  public boolean defined(double[] times, int label) {
    return Choice.allSpike(times);
  }

  @Override
  public double loss(double[] times, int label, double[] gradient) {
    Arrays.fill(gradient, 0);
    if (!defined(times, label)) {
      return MISSING;
    }
    double loss = 0;
    for (int k = 0; k < times.length; k++) {
      if (k != label) {
        double error = times[k] - times[label] - shift;
        gradient[k] = error;
        gradient[label] -= error;
        loss += error * error / 2;
      }
    }
    return loss;
  }

  @Override
  public int select(double[] times) {
    int chosen = shift > 0 ? Choice.nearest(times, 0) : Choice.farthest(times);
    return SpikeTime.isSpike(times[chosen]) ? chosen : Choice.NONE;
  }
}
