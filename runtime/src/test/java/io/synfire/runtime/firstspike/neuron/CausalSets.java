package io.synfire.runtime.firstspike.neuron;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * An oracle: the first spike as the literature computes it, from sums over causal sets in absolute time (Goeltz et al. 2021, doi 10.1038/s42256-021-00388-x).
 * tauSyn = 1; tauMem is 1 or 2; c is threshold above leak times tauSyn / tauMem.
 */
final class CausalSets {
  private CausalSets() {}

  private record Sums(double current, double membrane, double moment) {
    static Sums of(double[] times, double[] weights, int[] set) {
      return new Sums(
          Arrays.stream(set).mapToDouble(i -> weights[i] * Math.exp(times[i])).sum(),
          Arrays.stream(set).mapToDouble(i -> weights[i] * Math.exp(times[i] / 2)).sum(),
          Arrays.stream(set).mapToDouble(i -> weights[i] * times[i] * Math.exp(times[i])).sum());
    }

    double w(double c) {
      return LambertW.principal(-c / current * Math.exp(moment / current));
    }

    double root(double c) {
      return Math.sqrt(membrane * membrane - 4 * current * c);
    }

    double spike(int ratio, double c) {
      double time = ratio == 1 ? moment / current - w(c) : 2 * Math.log(2 * current / (membrane + root(c)));
      return current > 0 && !Double.isNaN(time) ? time : SpikeTime.NONE;
    }
  }

  static double spike(double[] times, double[] weights, int ratio, double c) {
    int[] order = IntStream.range(0, times.length).boxed().filter(i -> SpikeTime.isSpike(times[i]))
        .sorted(Comparator.comparingDouble(i -> times[i])).mapToInt(i -> i).toArray();
    double first = SpikeTime.NONE;
    for (int k = 1; k <= order.length; k++) {
      double time = Sums.of(times, weights, Arrays.copyOf(order, k)).spike(ratio, c);
      boolean valid = time >= times[order[k - 1]] && (k == order.length || time <= times[order[k]]);
      first = valid ? Math.min(first, time) : first;
    }
    return first;
  }

  /** Derivatives by weights and by times, with a given spike time in the closed forms. */
  static double[][] derivatives(double[] times, double[] weights, double spike, int ratio, double c) {
    Sums sums = Sums.of(times, weights, IntStream.range(0, times.length).filter(i -> times[i] <= spike).toArray());
    double[][] result = new double[2][times.length];
    double root = sums.root(c);
    double both = (1 + c * Math.exp(spike / 2) / root) / sums.current;
    double divisor = sums.current * (1 + sums.w(c));
    boolean spikes = ratio == 1 ? divisor > 0 : root > 0;
    for (int i = 0; i < times.length; i++) {
      if (times[i] <= spike && spikes) {
        double e = Math.exp(times[i]);
        double half = Math.exp(times[i] / 2) / root;
        result[0][i] = ratio == 1 ? -e * (spike - times[i]) / divisor : 2 * (both * e - half);
        result[1][i] = weights[i] * (ratio == 1 ? -e * (spike - times[i] - 1) / divisor : 2 * both * e - half);
      }
    }
    return result;
  }
}
