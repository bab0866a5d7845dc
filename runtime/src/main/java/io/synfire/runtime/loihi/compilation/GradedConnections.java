package io.synfire.runtime.loihi.compilation;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.passes.Variables;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.PlasticPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The connections between groups on the chip whose spikes carry the value of a variable: a group sends one variable, where it is not 0. */
final class GradedConnections {
  private final NetworkMembers members;
  private final Set<String> onHost;
  private final List<ConnectionDefinition> inside;
  private final List<ConnectionDefinition> graded;

  GradedConnections(NetworkMembers members, Set<String> onHost) {
    this.members = members;
    this.onHost = onHost;
    inside = members.network().connections().stream().filter(c -> onChip(c.source().member()) && onChip(c.target().member())).toList();
    graded = inside.stream().filter(c -> !c.source().slot().equals(Variables.SPIKE)).toList();
  }

  private boolean onChip(String member) {
    return members.groupIndex(member) >= 0 && !onHost.contains(member);
  }

  /** Whether a connection is one. */
  boolean contains(ConnectionDefinition connection) {
    return graded.contains(connection);
  }

  /** The variable that a group sends; empty where its spikes carry no value. */
  Optional<String> sent(String group) {
    return graded.stream().filter(c -> c.source().member().equals(group)).map(c -> c.source().slot()).findFirst();
  }

  /** Whether a group sends or receives values. */
  boolean concerns(String group) {
    return graded.stream().anyMatch(c -> c.source().member().equals(group) || c.target().member().equals(group));
  }

  /** Indices of the groups on the chip, senders of values before their receivers; those that are in or behind a loop are absent. */
  List<Integer> order() {
    Set<String> ready = new LinkedHashSet<>();
    List<String> groups = IntStream.range(0, members.groups().size()).mapToObj(g -> members.groups().get(g).id()).filter(this::onChip).toList();
    int before = -1;
    while (ready.size() > before) {
      before = ready.size();
      groups.stream().filter(id -> senders(id).allMatch(ready::contains)).forEach(ready::add);
    }
    return ready.stream().map(members::groupIndex).toList();
  }

  private Stream<String> senders(String group) {
    return graded.stream().filter(c -> c.target().member().equals(group)).map(c -> c.source().member());
  }

  /** What the chip cannot do. */
  List<Diagnostic> refused() {
    List<Diagnostic> found = new ArrayList<>();
    Set<Integer> ordered = Set.copyOf(order());
    for (ConnectionDefinition c : graded) {
      String sent = c.source().member() + "." + c.source().slot();
      Optional<ConnectionDefinition> other =
          inside.stream().filter(o -> o.source().member().equals(c.source().member()) && !o.source().slot().equals(c.source().slot())).findFirst();
      other.ifPresent(o -> found.add(refusal(c, "it transmits " + sent + " and " + o.id() + " transmits " + o.source().slot()
          + " of the same group, and a group on the chip sends one variable")));
      if (!ordered.contains(members.groupIndex(c.target().member()))) {
        found.add(refusal(c, "it transmits " + sent + " within or behind a loop of such connections, and then the range of the values is not known"));
      }
    }
    members.plastic().forEach(plan -> learned(plan).ifPresent(found::add));
    return found;
  }

  /** Rules see spikes, not values. */
  private Optional<Diagnostic> learned(PlasticPlan plan) {
    ConnectionDefinition c = members.network().connections().get(plan.connection());
    return contains(c) || sent(c.target().member()).isPresent()
        ? Optional.of(refusal(c, "it learns, and spikes of " + (contains(c) ? c.source() : c.target()).member() + " carry the value of a variable"))
        : Optional.empty();
  }

  /** The refusal of a connection for a reason. */
  static Diagnostic refusal(ConnectionDefinition c, String fact) {
    return Diagnostic.of(DiagnosticKind.UNSUPPORTED_BY_BACKEND, c.id(), c.id() + " cannot run on backend loihi: " + fact
        + "; transmit spikes, put group " + c.target().member() + " on the host of the chip (--on-host, Deployment.withOnHost), or choose backend float");
  }

  /** The refusals of what a group of compartments would send: they have no values to give. */
  List<Diagnostic> compartments(String group) {
    return graded.stream().filter(c -> c.source().member().equals(group))
        .map(c -> refusal(c, "it transmits " + group + "." + c.source().slot()
            + ", and the compartments that " + group + " becomes send spikes without values"))
        .toList();
  }
}
