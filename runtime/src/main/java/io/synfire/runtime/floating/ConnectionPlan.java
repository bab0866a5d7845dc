package io.synfire.runtime.floating;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Topology;
import io.synfire.runtime.plan.SourceRef;

/**
 * A connection, resolved.
 *
 * @param definition the connection
 * @param source what it reads
 * @param target index of the group it delivers to
 * @param port slot of the input port
 * @param layout its synapses
 * @param trainable whether a gradient learner changes its weights and bias
 */
record ConnectionPlan(ConnectionDefinition definition, SourceRef source, int target, int port, SynapseLayout layout, boolean trainable) {

  /** Its id. */
  String id() {
    return definition.id();
  }

  /** Factor from weights to SI units. */
  float scale() {
    return (float) definition.synapses().unit().si();
  }

  /** Number of rows of its weights. */
  int weightRows() {
    return definition.synapses().topology() instanceof Topology.OneToOne ? 1 : source.neurons();
  }

  /** Whether it has a bias. */
  boolean biased() {
    return definition.synapses().bias().isPresent();
  }
}
