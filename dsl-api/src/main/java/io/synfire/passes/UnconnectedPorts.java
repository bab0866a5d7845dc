package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every group with input ports is reached by a connection. A group may leave some of its ports free: they then receive 0. */
final class UnconnectedPorts implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    Set<String> reached = index.network().connections().stream().map(c -> c.target().member()).collect(Collectors.toSet());
    return index.network().members(GroupDefinition.class).stream()
        .filter(group -> !reached.contains(group.id()) && !index.model(group).ports().isEmpty())
        .map(group -> NetworkRule.problem(DiagnosticKind.UNCONNECTED_PORT, group.id(), message(index, group)));
  }

  private static String message(NetworkIndex index, GroupDefinition group) {
    Set<String> ports = index.model(group).ports().keySet();
    String which = (ports.size() == 1 ? "its input port " : "any of its input ports ") + Wording.list(ports);
    return "nothing is connected to " + which + "; connect something to '" + group.id() + "' or remove it";
  }
}
