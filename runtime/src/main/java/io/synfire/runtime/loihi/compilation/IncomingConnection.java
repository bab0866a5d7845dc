package io.synfire.runtime.loihi.compilation;

import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.plan.SourceRef;
import java.util.List;

/**
 * A connection onto the chip.
 *
 * @param index its position in the network
 * @param parameters its parameters
 * @param source where its spikes come from
 * @param hostLag steps that the host holds its spikes back; -1 where the source is on the chip
 * @param steps steps that every synapse delays a spike, beside delays of its own
 * @param arms ports on the chip that it leads to
 * @param synapses its synapses
 */
record IncomingConnection(
    int index, ConnectionParameters parameters, SourceRef source, int hostLag, int steps, List<Arm> arms, ConnectionSynapses synapses) {

  IncomingConnection {
    arms = List.copyOf(arms);
  }

  /** Whether its spikes come from the host. */
  boolean fromHost() {
    return hostLag >= 0;
  }
}
