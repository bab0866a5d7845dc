package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.MemberDefinition.ContainerDefinition;
import io.synfire.ir.MemberDefinition.DecoderDefinition;
import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MonitorDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/** Every monitor records a variable, and neurons, that its target has. */
final class MonitoredVariables implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().monitors().stream().flatMap(monitor -> check(index, monitor));
  }

  private static Stream<Diagnostic> check(NetworkIndex index, MonitorDefinition monitor) {
    MemberDefinition target = index.members().get(monitor.target());
    if (target == null) {
      return Stream.of(Wording.unknownName(monitor.id(), monitor.target(), index.members().keySet()));
    }
    if (target instanceof DecoderDefinition || target instanceof ContainerDefinition) {
      return Stream.of(NetworkRule.problem(
          DiagnosticKind.UNKNOWN_VARIABLE, monitor.id(), Wording.described(target) + " has no variables; monitor a neuron group or an encoder"));
    }
    if (recordsInput(index, monitor, target)) {
      return neurons(monitor, target).stream();
    }
    return Stream.concat(new Endpoints(index).variable(monitor.id(), target, monitor.variable()).problems().stream(), neurons(monitor, target).stream());
  }

  /** The input of a group is recorded under the name of the port. */
  private static boolean recordsInput(NetworkIndex index, MonitorDefinition monitor, MemberDefinition target) {
    return monitor.kind() == MonitorDefinition.Kind.STATE && target instanceof GroupDefinition group
        && index.model(group).ports().containsKey(monitor.variable());
  }

  private static Optional<Diagnostic> neurons(MonitorDefinition monitor, MemberDefinition target) {
    return NetworkIndex.shape(target).flatMap(shape -> monitor.neurons().stream()
        .filter(neuron -> neuron < 0 || neuron >= shape.size())
        .findFirst()
        .map(neuron -> NetworkRule.problem(
            DiagnosticKind.SHAPE_MISMATCH, monitor.id(),
            "neuron " + neuron + " is to be recorded, but '" + target.id() + "' has shape " + shape + ": give indices from 0 to " + (shape.size() - 1))));
  }
}
