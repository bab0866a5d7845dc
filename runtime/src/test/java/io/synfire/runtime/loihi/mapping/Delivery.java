package io.synfire.runtime.loihi.mapping;

import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import java.util.List;

/** What one spike adds to the input of every neuron. */
final class Delivery {
  private Delivery() {}

  /** {@code [block][neuron]} for a spike of a neuron with these axons. */
  static double[][] of(FloatProgram program, List<AxonGroup> axons, int neuron) {
    double[][] input = program.blocks().stream().map(block -> new double[block.compartments().size()]).toArray(double[][]::new);
    for (AxonGroup group : axons) {
      int axon = group.axon()[neuron];
      FloatSynapseGroup synapses = program.blocks().get(group.block()).synapses().get(group.synapses());
      if (axon >= 0 && synapses.routing().base()[axon] >= 0) {
        int set = synapses.routing().set()[axon];
        int[] indices = synapses.indices()[set][group.atom()[neuron]];
        for (int k = 0; k < indices.length; k++) {
          input[group.block()][synapses.routing().base()[axon] + indices[k]] += synapses.weights()[set][group.atom()[neuron]][k];
        }
      }
    }
    return input;
  }
}
