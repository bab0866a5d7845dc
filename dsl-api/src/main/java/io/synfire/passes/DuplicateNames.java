package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MonitorDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.OptimizerDefinition;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A name is borne once. */
final class DuplicateNames implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    names(index.network()).filter(name -> !seen.add(name)).forEach(twice::add);
    return twice.stream().map(name -> NetworkRule.problem(DiagnosticKind.DUPLICATE_NAME, name, count(index.network(), name)));
  }

  private static String count(NetworkDefinition network, String name) {
    long bearers = names(network).filter(name::equals).count();
    return bearers + " parts of the network bear this name; give each its own";
  }

  private static Stream<String> names(NetworkDefinition network) {
    return Stream.of(
            network.members().stream().map(MemberDefinition::id),
            network.connections().stream().map(ConnectionDefinition::id),
            network.monitors().stream().map(MonitorDefinition::id),
            network.learners().stream().map(LearnerDefinition::id),
            network.optimizers().stream().map(OptimizerDefinition::id))
        .flatMap(ids -> ids);
  }
}
