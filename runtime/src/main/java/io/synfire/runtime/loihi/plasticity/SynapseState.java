package io.synfire.runtime.loihi.plasticity;

/** One synapse before an update: where it is, and its weight, delay and tag. */
final class SynapseState {
  int axon;
  int neuron;
  final int[] value = new int[3];
}
