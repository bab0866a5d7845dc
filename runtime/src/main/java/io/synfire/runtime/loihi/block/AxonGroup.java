package io.synfire.runtime.loihi.block;

import java.util.stream.IntStream;

/**
 * A group of outgoing axons of a block or an input.
 *
 * @param block index of the block it leads to
 * @param synapses index of the synapse group in that block
 * @param axon {@code [neuron]} the axon of the target's synapse group that carries a neuron's spikes; -1 for none
 * @param atom {@code [neuron]} its position in the population that shares the axon, from 0
 */
public record AxonGroup(int block, int synapses, int[] axon, int[] atom) {
  public AxonGroup {
    if (axon.length != atom.length) {
      throw new IllegalArgumentException("axons are given for " + axon.length + " neurons, atoms for " + atom.length);
    }
  }

  /** One axon for each of n neurons, in order. */
  public static AxonGroup identity(int block, int synapses, int n) {
    return new AxonGroup(block, synapses, IntStream.range(0, n).toArray(), new int[n]);
  }
}
