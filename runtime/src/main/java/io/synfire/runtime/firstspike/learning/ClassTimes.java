package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.neuron.SpikeTime;

/**
 * When output neurons spike, by true class: over the samples in which they do.
 *
 * @param mean {@code [class][output]} mean time; not a number where the output never spikes
 * @param deviation {@code [class][output]} standard deviation; not a number where the output never spikes
 */
public record ClassTimes(double[][] mean, double[][] deviation) {

  /**
   * Of these samples.
   *
   * @param times {@code [sample][output]}
   * @param labels {@code [sample]}
   * @param classes number of classes
   */
  public static ClassTimes of(double[][] times, int[] labels, int classes) {
    int outputs = times[0].length;
    double[][] mean = new double[classes][outputs];
    double[][] deviation = new double[classes][outputs];
    for (int label = 0; label < classes; label++) {
      for (int k = 0; k < outputs; k++) {
        double[] spikes = spikes(times, labels, label, k);
        mean[label][k] = mean(spikes);
        double[] squares = new double[spikes.length];
        for (int i = 0; i < spikes.length; i++) {
          squares[i] = (spikes[i] - mean[label][k]) * (spikes[i] - mean[label][k]);
        }
        deviation[label][k] = Math.sqrt(mean(squares));
      }
    }
    return new ClassTimes(mean, deviation);
  }

  private static double[] spikes(double[][] times, int[] labels, int label, int output) {
    double[] spikes = new double[labels.length];
    int count = 0;
    for (int s = 0; s < labels.length; s++) {
      if (labels[s] == label && SpikeTime.isSpike(times[s][output])) {
        spikes[count++] = times[s][output];
      }
    }
    return java.util.Arrays.copyOf(spikes, count);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
