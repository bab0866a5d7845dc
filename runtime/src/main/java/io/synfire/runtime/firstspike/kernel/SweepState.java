package io.synfire.runtime.firstspike.kernel;

/**
 * The neurons of a layer while their inputs act; arrays are {@code [target]}.
 *
 * @param potentials potentials above the leak
 * @param currents synaptic currents
 * @param limits a neuron is looked at where the bound of its potential reaches this; infinite of those that have spiked
 */
record SweepState(double[] potentials, double[] currents, double[] limits) {
  SweepState(int targets) {
    this(new double[targets], new double[targets], new double[targets]);
  }

  int size() {
    return limits.length;
  }
}
