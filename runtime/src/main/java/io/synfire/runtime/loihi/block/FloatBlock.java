package io.synfire.runtime.loihi.block;

import java.util.List;

/**
 * What one core holds, before discretisation.
 *
 * @param label its name in tables and messages
 * @param compartments its neurons
 * @param synapses groups of incoming synapses
 * @param axons groups of outgoing axons
 */
public record FloatBlock(String label, FloatCompartments compartments, List<FloatSynapseGroup> synapses, List<AxonGroup> axons) {
  public FloatBlock {
    synapses = List.copyOf(synapses);
    axons = List.copyOf(axons);
  }
}
