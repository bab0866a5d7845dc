package io.synfire.runtime.floating;

import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the gradient learners of a network may change: the members and connections they name, and all that lies in a named assembly. */
final class Trainability {
  private final NetworkDefinition network;
  private final List<LearnerDefinition> learners;

  /** The trainability of a network. */
  Trainability(NetworkDefinition network) {
    this.network = network;
    this.learners = network.learners().stream().filter(l -> l.rule() instanceof SurrogateGradient).toList();
  }

  /** Whether a learner may change the parameters of a group or connection. */
  boolean trains(String id) {
    return learners.stream().anyMatch(l -> covers(l, id));
  }

  /** The surrogate for a group: that of the first learner that names it, or else of the first learner; empty without any. */
  Optional<SurrogateExpression> surrogate(String group) {
    return learners.stream()
        .filter(l -> covers(l, group))
        .findFirst()
        .or(() -> learners.stream().findFirst())
        .map(l -> ((SurrogateGradient) l.rule()).surrogate());
  }

  /** Whether there is a gradient learner at all. */
  boolean any() {
    return !learners.isEmpty();
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
