package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.FirstSpike;
import java.util.Arrays;

/** The inputs of a sample in groups that arrive at the same time, and how states move from one to the next; arrays are {@code [group]}. */
final class InputEvents {
  private final SortedInputs sorted;
  private final Propagation propagation;
  private final double tauMem;
  private final double scale;
  private final int targets;
  /** Room for sums of rows of weights; grows to as many as one sample needs. */
  private double[][] sums = new double[0][];
  private int summed;
  /** Number of groups. */
  int groups;
  /** What a group adds to the currents: a row of weights or the sum of several. */
  final double[][] rows;
  final double[] times;
  /** Time to the next group; infinite after the last. */
  final double[] gaps;
  /** {@link Propagation} over the gap. */
  final double[] membrane;
  final double[] synapse;
  final double[] response;
  /** The potential does not pass {@code stay potential + rise current} within the gap. */
  final double[] stay;
  final double[] rise;

  InputEvents(int sources, int targets, FirstSpike solver) {
    this.targets = targets;
    propagation = new Propagation(solver);
    tauMem = solver.neuron().tauMem();
    scale = solver.neuron().gain();
    sorted = new SortedInputs(sources);
    rows = new double[sources][];
    times = new double[sources];
    gaps = new double[sources];
    membrane = new double[sources];
    synapse = new double[sources];
    response = new double[sources];
    stay = new double[sources];
    rise = new double[sources];
  }

  void set(double[] arrivals, double[][] weights) {
    sorted.sort(arrivals, 0, 1);
    groups = 0;
    summed = 0;
    for (int k = 0; k < sorted.count; groups++) {
      int start = k++;
      while (k < sorted.count && sorted.times[k] == sorted.times[start]) {
        k++;
      }
      times[groups] = sorted.times[start];
      rows[groups] = k == start + 1 ? weights[sorted.order[start]] : sum(weights, start, k);
    }
    for (int g = 0; g < groups; g++) {
      gaps[g] = g + 1 < groups ? times[g + 1] - times[g] : Double.POSITIVE_INFINITY;
      propagation.over(gaps[g]);
      membrane[g] = propagation.membrane;
      synapse[g] = propagation.synapse;
      response[g] = propagation.response;
      stay[g] = 1 - gaps[g] / tauMem;
      rise[g] = scale * gaps[g];
    }
  }

  private double[] sum(double[][] weights, int start, int end) {
    if (summed == sums.length) {
      int present = summed;
      sums = Arrays.copyOf(sums, present + 1 + present / 2);
      for (int k = present; k < sums.length; k++) {
        sums[k] = new double[targets];
      }
    }
    double[] sum = sums[summed++];
    System.arraycopy(weights[sorted.order[start]], 0, sum, 0, targets);
    for (int k = start + 1; k < end; k++) {
      double[] row = weights[sorted.order[k]];
      for (int j = 0; j < sum.length; j++) {
        sum[j] += row[j];
      }
    }
    return sum;
  }
}
