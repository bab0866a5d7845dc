package io.synfire.runtime.plan;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.GradientRule;
import io.synfire.learning.SurrogateGradient;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the gradient learners of a network may change: the members and connections they name, and all that lies in a named assembly. */
public final class Trainability {
  private final NetworkDefinition network;
  private final List<LearnerDefinition> learners;

  /** The trainability of a network by rules of any kind. */
  public Trainability(NetworkDefinition network) {
    this(network, GradientRule.class);
  }

  /** The trainability of a network by rules of one kind. */
  public Trainability(NetworkDefinition network, Class<? extends GradientRule> kind) {
    this.network = network;
    this.learners = network.learners().stream().filter(l -> kind.isInstance(l.rule())).toList();
  }

  /** Whether a learner may change the parameters of a group or connection. */
  public boolean trains(String id) {
    return learners.stream().anyMatch(l -> covers(l, id));
  }

  /**
   * The surrogate for a group: that of the learner that names it, or an assembly around it; else of the first learner of the whole network; else of
   * the first learner; empty without any.
   */
  public Optional<SurrogateExpression> surrogate(String group) {
    return naming(group).findFirst()
        .or(() -> learners.stream().filter(l -> covers(l, group)).findFirst())
        .or(() -> learners.stream().findFirst())
        .flatMap(Trainability::surrogate);
  }

  /** The groups for which learners that name them give different surrogates. */
  public List<Diagnostic> conflicts() {
    return network.members(GroupDefinition.class).stream()
        .filter(g -> naming(g.id()).map(Trainability::surrogate).distinct().count() > 1)
        .map(g -> conflict(g.id(), naming(g.id()).map(LearnerDefinition::id).collect(Collectors.joining(", "))))
        .toList();
  }

  private static Diagnostic conflict(String group, String names) {
    String message = group + ": learners " + names + " give it different surrogates, and backend float uses one for each group; let one of them name it";
    return Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, group, message);
  }

  private Stream<LearnerDefinition> naming(String group) {
    return learners.stream().filter(l -> !l.trainable().isEmpty() && covers(l, group));
  }

  private static Optional<SurrogateExpression> surrogate(LearnerDefinition learner) {
    return learner.rule() instanceof SurrogateGradient rule ? Optional.of(rule.surrogate()) : Optional.empty();
  }

  private boolean covers(LearnerDefinition learner, String id) {
    return learner.trainable().isEmpty() || learner.trainable().stream().anyMatch(part -> part.equals(id) || contains(part, id, new HashSet<>()));
  }

  private boolean contains(String part, String id, Set<String> seen) {
    if (!seen.add(part) || !(network.member(part).orElse(null) instanceof ContainerDefinition container)) {
      return false;
    }
    return id.startsWith(part + ".") || container.members().stream().anyMatch(m -> m.equals(id) || contains(m, id, seen));
  }
}
