package io.synfire.runtime.event.adjoint;

import io.synfire.runtime.event.simulation.EventNetwork;
import io.synfire.runtime.event.simulation.Synapses;

/**
 * Derivatives of a loss, summed over samples.
 *
 * @param byWeight {@code [connection][source][synapse]} by the weights
 * @param byDelay {@code [connection][source][synapse]} by the delays, per unit of time
 */
public record EventGradients(double[][][] byWeight, double[][][] byDelay) {

  /** All 0. */
  public static EventGradients zero(EventNetwork network) {
    return new EventGradients(zeros(network), zeros(network));
  }

  private static double[][][] zeros(EventNetwork network) {
    double[][][] zeros = new double[network.synapses().size()][][];
    for (int c = 0; c < zeros.length; c++) {
      Synapses synapses = network.synapses().get(c);
      zeros[c] = new double[synapses.weight().length][];
      for (int i = 0; i < zeros[c].length; i++) {
        zeros[c][i] = new double[synapses.weight()[i].length];
      }
    }
    return zeros;
  }

  /** Adds others. */
  public void add(EventGradients other) {
    add(byWeight, other.byWeight);
    add(byDelay, other.byDelay);
  }

  private static void add(double[][][] to, double[][][] from) {
    for (int c = 0; c < to.length; c++) {
      for (int i = 0; i < to[c].length; i++) {
        for (int s = 0; s < to[c][i].length; s++) {
          to[c][i][s] += from[c][i][s];
        }
      }
    }
  }
}
