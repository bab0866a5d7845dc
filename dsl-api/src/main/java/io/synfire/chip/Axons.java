package io.synfire.chip;

/** The axons of a pathway whose synapses are known. */
interface Axons {

  /** Number of axons. */
  int count();

  /** The axon of a source neuron. */
  int of(int neuron);

  /** The target neurons of an axon, ascending. */
  int[] targets(int axon);

  /** Entries that an axon takes where it departs. */
  int slots();

  /** Whether axons that lead nowhere are kept where the target is not cut. */
  boolean keepsSilent();

  /** Memory of the synapses onto a tile, in bits, given the position of each of its neurons in it, and -1 for all others. */
  long bits(int[] axons, int[] position);
}
