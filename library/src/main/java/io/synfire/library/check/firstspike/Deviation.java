package io.synfire.library.check.firstspike;

import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * By how much measured spike times are later than those of the model, where both have a spike.
 *
 * @param all differences of all output neurons, ascending
 * @param byNeuron {@code [neuron][spike]} differences
 */
record Deviation(double[] all, double[][] byNeuron) {
  private static final double[] PERCENTILES = {5, 25, 50, 75, 95};

  /** Of times {@code [sample][neuron]}. */
  static Deviation of(double[][] measured, double[][] model) {
    List<List<Double>> byNeuron = new ArrayList<>();
    for (int j = 0; j < measured[0].length; j++) {
      List<Double> differences = new ArrayList<>();
      for (int s = 0; s < measured.length; s++) {
        if (SpikeTime.isSpike(measured[s][j]) && SpikeTime.isSpike(model[s][j])) {
          differences.add(measured[s][j] - model[s][j]);
        }
      }
      byNeuron.add(differences);
    }
    double[][] arrays = byNeuron.stream().map(d -> d.stream().mapToDouble(x -> x).toArray()).toArray(double[][]::new);
    return new Deviation(Arrays.stream(arrays).flatMapToDouble(Arrays::stream).sorted().toArray(), arrays);
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  static double standardDeviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(Double.NaN));
  }

  /** The 5th, 25th, 50th, 75th and 95th percentile, between neighbours by linear interpolation. */
  double[] percentiles() {
    return Arrays.stream(PERCENTILES).map(p -> {
      double position = p / 100 * (all.length - 1);
      int below = (int) position;
      double above = all[Math.min(below + 1, all.length - 1)];
      return all[below] + (position - below) * (above - all[below]);
    }).toArray();
  }

  double[] means() {
    return Arrays.stream(byNeuron).mapToDouble(Deviation::mean).toArray();
  }

  double[] standardDeviations() {
    return Arrays.stream(byNeuron).mapToDouble(Deviation::standardDeviation).toArray();
  }
}
