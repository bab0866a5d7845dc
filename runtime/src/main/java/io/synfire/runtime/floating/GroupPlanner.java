package io.synfire.runtime.floating;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.KernelSpec;
import io.synfire.runtime.plan.GroupModel;
import io.synfire.runtime.plan.Trainability;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compiles the groups of a network. */
final class GroupPlanner {
  private final NetworkDefinition network;
  private final Trainability trainability;
  private final KernelFactory kernels;

  /** A planner. */
  GroupPlanner(NetworkDefinition network, Trainability trainability, KernelFactory kernels) {
    this.network = network;
    this.trainability = trainability;
    this.kernels = kernels;
  }

  /** The plans of these groups, in their order. */
  List<GroupPlan> plan(List<GroupModel> groups) {
    Set<String> backward = backward(groups);
    return groups.stream().map(g -> plan(g, backward.contains(g.id()))).toList();
  }

  private GroupPlan plan(GroupModel group, boolean backward) {
    Optional<SurrogateExpression> surrogate = backward && group.program().spikes() ? trainability.surrogate(group.id()) : Optional.empty();
    KernelSpec spec = new KernelSpec(group.definition().model().text(), group.definition().options().perNeuron().keySet(), group.trainable(), surrogate);
    return new GroupPlan(group, kernels.kernel(spec), surrogate.map(KernelFactory::derivative), backward);
  }

  /** The groups with something trainable in them, or before them. */
  private Set<String> backward(List<GroupModel> groups) {
    Set<String> found = new HashSet<>();
    groups.stream().filter(g -> !g.trainable().isEmpty()).forEach(g -> found.add(g.id()));
    for (ConnectionDefinition c : network.connections()) {
      if (c.synapses().trainable() && trainability.trains(c.id())) {
        found.add(c.target().member());
      }
    }
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String source = open.remove();
      for (ConnectionDefinition c : network.connections()) {
        if (c.source().member().equals(source) && found.add(c.target().member())) {
          open.add(c.target().member());
        }
      }
    }
    return found;
  }
}
