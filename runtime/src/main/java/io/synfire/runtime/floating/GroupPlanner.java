package io.synfire.runtime.floating;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelText;
import io.synfire.model.StepProgram;
import io.synfire.runtime.kernels.KernelFactory;
import io.synfire.runtime.kernels.KernelSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;

/** Compiles the groups of a network. */
final class GroupPlanner {
  private final NetworkDefinition network;
  private final Trainability trainability;
  private final KernelFactory kernels;
  private final Map<ModelText, StepProgram> programs = new HashMap<>();

  /** A planner. */
  GroupPlanner(NetworkDefinition network, Trainability trainability, KernelFactory kernels) {
    this.network = network;
    this.trainability = trainability;
    this.kernels = kernels;
  }

  /** The plans of these groups, in their order. */
  List<GroupPlan> plan(List<GroupDefinition> groups) {
    Set<String> backward = backward(groups);
    return groups.stream().map(g -> plan(g, backward.contains(g.id()))).toList();
  }

  private GroupPlan plan(GroupDefinition group, boolean backward) {
    StepProgram program = programs.computeIfAbsent(group.model().text(), ModelCompiler::compile);
    Set<String> trainable = trainable(group);
    Optional<SurrogateExpression> surrogate = backward && program.spikes() ? trainability.surrogate(group.id()) : Optional.empty();
    KernelSpec spec = new KernelSpec(group.model().text(), group.options().perNeuron().keySet(), trainable, surrogate);
    return new GroupPlan(group, program, kernels.kernel(spec), surrogate.map(KernelFactory::derivative), trainable, backward);
  }

  private Set<String> trainable(GroupDefinition group) {
    return trainability.trains(group.id()) ? group.options().trainable() : Set.of();
  }

  /** The groups with something trainable in them, or before them. */
  private Set<String> backward(List<GroupDefinition> groups) {
    Set<String> found = new HashSet<>();
    groups.stream().filter(g -> !trainable(g).isEmpty()).forEach(g -> found.add(g.id()));
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
