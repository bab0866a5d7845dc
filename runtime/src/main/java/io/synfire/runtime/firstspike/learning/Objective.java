package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.Arrays;
import java.util.List;

/**
 * What training makes small: the mean over the batch of what each sample costs, its loss and the regularisers. A sample of undefined or infinite cost counts
 * {@link SpikeTimeLoss#MISSING} and has no derivative, that of the penalty of delays included.
 *
 * @param loss the loss
 * @param regularizers further terms
 */
public record Objective(SpikeTimeLoss loss, List<Regularizer> regularizers) {

  public Objective {
    regularizers = List.copyOf(regularizers);
  }

  /** What depends on nothing but the parameters: is added to the cost of every sample. */
  public double penalty(NetworkSpec network, NetworkParameters parameters) {
    double sum = 0;
    for (Regularizer regularizer : regularizers) {
      sum += regularizer.penalty(network, parameters);
    }
    return sum;
  }

  /** Adds the derivative of the penalty, times a factor, to those by the parameters. */
  public void addPenaltyDerivative(NetworkSpec network, NetworkParameters parameters, double factor, NetworkParameters sum) {
    for (Regularizer regularizer : regularizers) {
      regularizer.addPenaltyDerivative(network, parameters, factor, sum);
    }
  }

  /**
   * What a sample costs without the penalty.
   *
   * @param times {@code [output]}
   * @param label the class
   * @param gradient receives the derivative by each time, {@code [output]}
   * @return the cost; not a number, and a gradient of zeros, where it is undefined or infinite
   */
  double cost(double[] times, int label, double[] gradient) {
    double cost = loss.loss(times, label, gradient);
    boolean defined = loss.defined(times, label);
    for (int i = 0; defined && i < regularizers.size(); i++) {
      cost += regularizers.get(i).sample(times[label]);
      gradient[label] += regularizers.get(i).sampleDerivative(times[label]);
    }
    if (defined && Double.isFinite(cost)) {
      return cost;
    }
    Arrays.fill(gradient, 0);
    return Double.NaN;
  }

  /**
   * The mean cost of a batch.
   *
   * @param mean the mean, penalty included
   * @param defined share of the samples whose cost is defined, 0..1: the factor of the penalty's derivative
   */
  public record BatchCost(double mean, double defined) {}

  /**
   * The mean cost of a batch, and its derivatives by the output times.
   *
   * @param times {@code [sample][output]}
   * @param labels {@code [sample]}
   * @param penalty what every sample costs beside
   * @param gradient receives the derivatives of the mean, {@code [sample][output]}
   */
  public BatchCost mean(double[][] times, int[] labels, double penalty, double[][] gradient) {
    double sum = 0;
    int defined = 0;
    for (int s = 0; s < labels.length; s++) {
      double cost = cost(times[s], labels[s], gradient[s]);
      defined += Double.isNaN(cost) ? 0 : 1;
      sum += Double.isNaN(cost) ? SpikeTimeLoss.MISSING : cost + penalty;
      for (int k = 0; k < gradient[s].length; k++) {
        gradient[s][k] /= labels.length;
      }
    }
    return new BatchCost(sum / labels.length, (double) defined / labels.length);
  }
}
