package io.synfire.runtime.firstspike.kernel;

import java.util.Arrays;

/**
 * What a layer receives. Arrays are live.
 *
 * @param weights {@code [source][target]}
 * @param arrivals times at which spikes arrive: {@code [sample][source]}, or {@code [sample][source * targets + target]} where every synapse has its own;
 *     {@link io.synfire.runtime.firstspike.neuron.SpikeTime#NONE} where none does
 * @param thresholds thresholds above the leak, {@code [sample][target]}, or a single row {@code [target]} for all samples, or no row for those of the neuron
 * @param count number of samples
 */
public record LayerInput(double[][] weights, double[][] arrivals, double[][] thresholds, int count) {

  /** Inputs of neurons with the thresholds of their model. */
  public LayerInput(double[][] weights, double[][] arrivals, int count) {
    this(weights, arrivals, new double[0][], count);
  }

  /** Copies the thresholds of a sample. */
  void thresholds(int sample, double ofNeuron, double[] into) {
    if (thresholds.length == 0) {
      Arrays.fill(into, ofNeuron);
    } else {
      System.arraycopy(thresholds[thresholds.length == 1 ? 0 : sample], 0, into, 0, into.length);
    }
  }
}
