package io.synfire.library.check.loihi;

import io.synfire.plasticity.TraceVariable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A full connection that learns from recorded spikes, one step after the other. Recorded weights are {@code [target][source]}. */
abstract class LearningTrial {
  private final int epoch;

  LearningTrial(int epoch) {
    this.epoch = epoch;
  }

  /**
   * What came of it.
   *
   * @param weights {@code [epoch][target * source]} after each epoch
   * @param traces {@code [epoch][neuron]} of those that the rule reads
   * @param sent {@code [time][target]} what the connection sends in a step: the sum of the step before
   */
  record Recording(double[][] weights, Map<TraceVariable, double[][]> traces, double[][] sent) {}

  /** The sums that spikes of the sources make with the weights of now. */
  abstract double[] sums(double[] pre);

  /** Learns from a step, counted from 1. */
  abstract void learn(int time, double[] pre, double[] post, double[] thirdFactor);

  /** The weights of now, {@code [target * source]}. */
  abstract double[] weights();

  /** The traces of now that the rule reads. */
  abstract Map<TraceVariable, double[]> traces();

  Recording run(double[][] pre, double[][] post, double[][] thirdFactor) {
    List<double[]> weights = new ArrayList<>();
    Map<TraceVariable, List<double[]>> traces = new EnumMap<>(TraceVariable.class);
    double[][] sent = new double[pre.length][];
    double[] buffer = new double[post[0].length];
    for (int k = 0; k < pre.length; k++) {
      sent[k] = buffer;
      buffer = sums(pre[k]);
      learn(k + 1, pre[k], post[k], thirdFactor.length == 0 ? new double[0] : thirdFactor[k]);
      if ((k + 1) % epoch == 0) {
        weights.add(weights());
        traces().forEach((variable, values) -> traces.computeIfAbsent(variable, v -> new ArrayList<>()).add(values));
      }
    }
    Map<TraceVariable, double[][]> series = new EnumMap<>(TraceVariable.class);
    traces.forEach((variable, rows) -> series.put(variable, rows.toArray(double[][]::new)));
    return new Recording(weights.toArray(double[][]::new), series, sent);
  }
}
