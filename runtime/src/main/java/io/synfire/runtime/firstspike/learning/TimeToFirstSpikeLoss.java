package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * The label neuron is to spike first: {@code L = ln sum_k exp(-T_k / (xi tau)) + T_label / (xi tau)}, the cross entropy of the softmax of negative spike times
 * (Goeltz et al. 2021, doi 10.1038/s42256-021-00388-x). A neuron that does not spike adds nothing to the sum; only the label neuron must spike. The class is
 * that of the first spike.
 *
 * @param xi width of the softmax in units of tau; positive
 * @param tau synaptic time constant; positive
 */
public record TimeToFirstSpikeLoss(double xi, double tau) implements SpikeTimeLoss {

  public TimeToFirstSpikeLoss {
    if (!(xi > 0) || !(tau > 0) || !Double.isFinite(xi * tau)) {
      throw new IllegalArgumentException("the loss of the time to the first spike needs a positive xi and time constant, were " + xi + " and " + tau);
    }
  }

  @Override
  public boolean defined(double[] times, int label) {
    return SpikeTime.isSpike(times[label]);
  }

  @Override
  public double loss(double[] times, int label, double[] gradient) {
    Arrays.fill(gradient, 0);
    if (!defined(times, label)) {
      return MISSING;
    }
    double width = xi * tau;
    double first = times[Choice.first(times)];
    double sum = 0;
    for (int k = 0; k < times.length; k++) {
      if (SpikeTime.isSpike(times[k])) {
        gradient[k] = Math.exp((first - times[k]) / width);
        sum += gradient[k];
      }
    }
    for (int k = 0; k < times.length; k++) {
      gradient[k] = ((k == label ? 1 : 0) - gradient[k] / sum) / width;
    }
    return Math.log(sum) + (times[label] - first) / width;
  }

  @Override
  public int select(double[] times) {
    return Choice.first(times);
  }
}
