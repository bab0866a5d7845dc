package io.synfire.runtime.loihi.block;

import java.util.List;

/**
 * A source of spikes on the host.
 *
 * @param label its name
 * @param size number of its neurons
 * @param axons groups of outgoing axons
 */
public record SpikeInput(String label, int size, List<AxonGroup> axons) {
  public SpikeInput {
    axons = List.copyOf(axons);
  }
}
