package io.synfire.runtime.firstspike.kernel;

/**
 * First spikes of a layer; arrays are live.
 *
 * @param times {@code [sample][target]}, {@link io.synfire.runtime.firstspike.neuron.SpikeTime#NONE} of a silent neuron
 * @param slopes dV/dt at the spike, {@code [sample][target]}; undefined for a silent neuron
 */
public record Firing(double[][] times, double[][] slopes) {

  /** Room for the spikes of so many samples. */
  public static Firing of(int samples, int targets) {
    return new Firing(new double[samples][targets], new double[samples][targets]);
  }
}
