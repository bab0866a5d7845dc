package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a learner may change exists. */
final class LearnerNames implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    Set<String> known = new LinkedHashSet<>(index.members().keySet());
    index.network().connections().stream().map(ConnectionDefinition::id).forEach(known::add);
    return index.network().learners().stream().flatMap(learner -> check(learner, known));
  }

  private static Stream<Diagnostic> check(LearnerDefinition learner, Set<String> known) {
    return learner.trainable().stream()
        .filter(name -> !known.contains(name))
        .map(name -> Wording.unknownName(learner.id(), name, known));
  }
}
