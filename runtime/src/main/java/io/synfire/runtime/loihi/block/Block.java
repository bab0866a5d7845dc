package io.synfire.runtime.loihi.block;

import io.synfire.runtime.loihi.neuron.NeuronDynamics;
import java.util.List;

/**
 * What one core holds, as integers.
 *
 * @param label its name in tables and messages, such as {@code "layer1[0:512]"}
 * @param neurons its neurons
 * @param synapses groups of incoming synapses
 * @param axons groups of outgoing axons
 */
public record Block(String label, NeuronDynamics neurons, List<SynapseGroup> synapses, List<AxonGroup> axons) {
  public Block {
    synapses = List.copyOf(synapses);
    axons = List.copyOf(axons);
  }
}
