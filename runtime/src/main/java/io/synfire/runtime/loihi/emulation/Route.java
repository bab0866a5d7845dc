package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.neuron.Firing;

/** The way from a source of spikes to a synapse group. */
record Route(Firing source, AxonGroup axons, GroupRun target) {

  /** Delivers the spikes that the source emitted last. */
  void deliver() {
    int[] axon = axons.axon();
    int[] atom = axons.atom();
    for (int e = 0; e < source.count; e++) {
      int neuron = source.neuron[e];
      if (axon[neuron] >= 0) {
        target.arrive(axon[neuron], atom[neuron], source.payload == null ? 1 : source.payload[e]);
      }
    }
  }
}
