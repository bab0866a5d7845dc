package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.ConnectionDefinition.Endpoint;
import io.synfire.ir.LearnerDefinition;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.NetworkDefinition;
import io.synfire.units.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the ends of connections mean, and fills in the variable or port where it was left out. */
public final class Endpoints {
  private final NetworkIndex index;

  Endpoints(NetworkIndex index) {
    this.index = index;
  }

  /**
   * The network with the variable and the port of every connection, and the variable of every modulator, named.
   *
   * @throws DiagnosticException with all problems, if an end means nothing
   */
  public static NetworkDefinition resolve(NetworkDefinition network) {
    Endpoints endpoints = new Endpoints(new NetworkIndex(network));
    List<Diagnostic> problems = new ArrayList<>();
    endpoints.index.models().values().forEach(m -> problems.addAll(m.problems()));
    network.connections().forEach(c -> problems.addAll(endpoints.problems(c)));
    network.learners().forEach(l -> l.modulator().ifPresent(m -> problems.addAll(endpoints.read(l.id(), m).problems())));
    DiagnosticException.throwIfErrors(problems);
    return new NetworkDefinition(
        network.name(),
        network.lagPolicy(),
        network.members(),
        network.connections().stream().map(endpoints::filled).toList(),
        network.monitors(),
        network.learners().stream().map(endpoints::filled).toList(),
        network.optimizers());
  }

  /** What is wrong with the ends of a connection. */
  List<Diagnostic> problems(ConnectionDefinition c) {
    List<Diagnostic> problems = new ArrayList<>(source(c).problems());
    problems.addAll(target(c).problems());
    return problems;
  }

  private ConnectionDefinition filled(ConnectionDefinition c) {
    return new ConnectionDefinition(
        c.id(), source(c).end().orElseThrow().endpoint(), target(c).end().orElseThrow().endpoint(), c.synapses(), c.timing());
  }

  private LearnerDefinition filled(LearnerDefinition l) {
    Optional<Endpoint> modulator = l.modulator().map(m -> read(l.id(), m).end().orElseThrow().endpoint());
    return new LearnerDefinition(l.id(), l.rule(), l.trainable(), modulator);
  }

  /** The variable that a connection reads. */
  Resolution source(ConnectionDefinition c) {
    return read(c.id(), c.source());
  }

  /** The variable that a connection or learner reads. */
  Resolution read(String reader, Endpoint end) {
    MemberDefinition member = index.members().get(end.member());
    if (member == null) {
      return unknown(reader, end.member());
    }
    Optional<Map<String, Dimension>> variables = index.variables(member);
    return variables.map(v -> end.slot().isEmpty() ? defaultVariable(reader, member, v) : variable(reader, member, end.slot())).orElse(Resolution.UNKNOWN);
  }

  /** The port that a connection writes. */
  Resolution target(ConnectionDefinition c) {
    MemberDefinition member = index.members().get(c.target().member());
    if (member == null) {
      return unknown(c.id(), c.target().member());
    }
    if (!(member instanceof GroupDefinition group)) {
      return noPort(c.id(), member);
    }
    return index.model(group).isKnown() ? port(c.id(), group, c.target().slot()) : Resolution.UNKNOWN;
  }

  /** A variable of a member by name, for whoever wants to read it. */
  Resolution variable(String reader, MemberDefinition member, String name) {
    Map<String, Dimension> variables = index.variables(member).orElse(null);
    if (variables == null) {
      return Resolution.UNKNOWN;
    }
    return variables.containsKey(name)
        ? Resolution.found(member, name, variables.get(name))
        : Resolution.failed(DiagnosticKind.UNKNOWN_VARIABLE, reader, missing(member, "variable", name, variables));
  }

  private Resolution unknown(String reader, String name) {
    return Resolution.failed(Wording.unknownName(reader, name, index.members().keySet()));
  }

  private static Resolution defaultVariable(String reader, MemberDefinition member, Map<String, Dimension> variables) {
    if (variables.containsKey(Variables.SPIKE)) {
      return Resolution.found(member, Variables.SPIKE, variables.get(Variables.SPIKE));
    }
    if (variables.size() == 1) {
      Map.Entry<String, Dimension> only = variables.entrySet().iterator().next();
      return Resolution.found(member, only.getKey(), only.getValue());
    }
    String fact = Wording.described(member)
        + (variables.isEmpty() ? " emits nothing; connect from a group or encoder" + within(member) : several(member, variables));
    return Resolution.failed(DiagnosticKind.UNKNOWN_VARIABLE, reader, fact);
  }

  private static String several(MemberDefinition member, Map<String, Dimension> variables) {
    return " does not spike; say which of its variables is read, " + Wording.list(variables.keySet()) + ": \"" + member.id() + "."
        + variables.keySet().iterator().next() + "\" in an annotation, .from(...) in code";
  }

  private static Resolution noPort(String reader, MemberDefinition member) {
    return Resolution.failed(DiagnosticKind.UNKNOWN_PORT, reader, Wording.described(member) + " takes no input; connect to a neuron group" + within(member));
  }

  private static String within(MemberDefinition member) {
    return member instanceof ContainerDefinition c && !c.members().isEmpty() ? " in it, one of " + Wording.list(c.members()) : "";
  }

  private Resolution port(String reader, GroupDefinition group, String name) {
    Map<String, Dimension> ports = index.model(group).ports();
    if (name.isEmpty()) {
      return defaultPort(reader, group, ports);
    }
    return ports.containsKey(name)
        ? Resolution.found(group, name, ports.get(name))
        : Resolution.failed(DiagnosticKind.UNKNOWN_PORT, reader, missing(group, "input port", name, ports));
  }

  private static Resolution defaultPort(String reader, GroupDefinition group, Map<String, Dimension> ports) {
    if (ports.size() == 1) {
      Map.Entry<String, Dimension> only = ports.entrySet().iterator().next();
      return Resolution.found(group, only.getKey(), only.getValue());
    }
    String fact =
        ports.isEmpty()
            ? " has no input port; declare one in its equations"
            : " has input ports " + Wording.list(ports.keySet()) + "; say which: \"" + group.id() + "." + ports.keySet().iterator().next()
                + "\" in an annotation, .into(...) in code";
    return Resolution.failed(DiagnosticKind.UNKNOWN_PORT, reader, Wording.described(group) + fact);
  }

  private static String missing(MemberDefinition member, String what, String name, Map<String, Dimension> known) {
    String all = known.isEmpty() ? "it has none" : "it has " + Wording.list(known.keySet());
    return Wording.described(member) + " has no " + what + " '" + name + "'; " + all;
  }
}
