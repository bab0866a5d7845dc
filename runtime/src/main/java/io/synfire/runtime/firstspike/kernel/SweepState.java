package io.synfire.runtime.firstspike.kernel;

/** The neurons of a layer while their inputs act; arrays are {@code [target]}. */
final class SweepState {
  /** Potentials above the leak. */
  final double[] potentials;
  /** Synaptic currents. */
  final double[] currents;
  /** A neuron is looked at where the bound of its potential reaches this; infinite of those that have spiked. */
  final double[] limits;
  /** Which neurons of a block are to be looked at: bit k is that of the k-th. */
  long candidates;

  SweepState(int targets) {
    potentials = new double[targets];
    currents = new double[targets];
    limits = new double[targets];
  }

  int size() {
    return limits.length;
  }
}
