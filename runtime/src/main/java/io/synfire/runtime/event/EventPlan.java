package io.synfire.runtime.event;

import io.synfire.runtime.backend.CompilationUnit;
import io.synfire.runtime.event.simulation.Synapses;
import io.synfire.runtime.lif.LifRecognizer;
import io.synfire.runtime.plan.DecoderPlan;
import io.synfire.runtime.plan.EncoderPlan;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.MonitorPlan;
import io.synfire.runtime.plan.NetworkMembers;
import java.util.List;

/**
 * A compiled network. Its populations are the encoders, then one input for each connection with a bias, then the groups in order of integration.
 *
 * @param unit what was compiled
 * @param members the network with its models
 * @param groups how neurons of a group are recognised and read
 * @param arms connections and biases; weights are filled in by runs
 * @param decoders decoders
 * @param monitors monitors
 */
record EventPlan(
    CompilationUnit unit, NetworkMembers members, List<Group> groups, List<Arm> arms, List<DecoderPlan> decoders, List<MonitorPlan> monitors) {

  /** A group: its model, how neurons are found by the values of its parameters, and how its variables are read. */
  record Group(GroupModel model, LifRecognizer recognizer, List<GroupVariable> variables) {}

  /**
   * Synapses whose weights are parameters.
   *
   * @param connection index of the connection
   * @param bias whether they are its bias, as synapses of an input that spikes in every step
   * @param synapses targets and delays, with room for weights
   */
  record Arm(int connection, boolean bias, Synapses synapses) {}

  List<EncoderPlan> encoders() {
    return members.encoders();
  }

  /** The arms that are biases, in the order of their populations. */
  List<Arm> biases() {
    return arms.stream().filter(Arm::bias).toList();
  }

  /** The population of the first bias. */
  int firstBias() {
    return encoders().size();
  }

  /** The population of a group. */
  int population(int group) {
    return firstBias() + biases().size() + group;
  }

  /** Ids of the groups. */
  List<String> ids() {
    return groups.stream().map(g -> g.model().id()).toList();
  }

  GroupVariable variable(int group, int slot) {
    return groups.get(group).variables().get(slot);
  }
}
