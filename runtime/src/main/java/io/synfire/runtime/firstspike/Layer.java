package io.synfire.runtime.firstspike;

import io.synfire.runtime.plan.GroupModel;
import java.util.List;

/**
 * A group of neurons with all that arrives at it.
 *
 * @param group the group
 * @param neuron its neurons
 * @param arms the connections into it
 */
record Layer(GroupModel group, NormalNeuron neuron, List<Arm> arms) {

  Layer {
    arms = List.copyOf(arms);
  }

  /** Number of neurons. */
  int neurons() {
    return group.neurons();
  }

  /** Number of sources, of all connections together. */
  int sources() {
    return arms.stream().mapToInt(a -> a.source().neurons()).sum();
  }

  /** Whether synapses of one source have different delays. */
  boolean perSynapse() {
    return arms.stream().anyMatch(Arm::perSynapse);
  }

  /** The name of a variable. */
  String variable(int slot) {
    return group.program().variables().get(slot).name();
  }
}
