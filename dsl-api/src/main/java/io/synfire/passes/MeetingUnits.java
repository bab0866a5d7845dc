package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.equations.UnitName;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.passes.Resolution.End;
import io.synfire.units.Dimension;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The variable that a connection reads, times the unit of its weights, has the dimension of the port. */
final class MeetingUnits implements NetworkRule {
  private static final Map<Dimension, String> FACTORY =
      Map.of(
          Dimension.ONE, "scalar",
          Dimension.TIME, "ms",
          Dimension.FREQUENCY, "hertz",
          Dimension.VOLTAGE, "mV",
          Dimension.CURRENT, "nA",
          Dimension.CHARGE, "pC",
          Dimension.RESISTANCE, "megohms",
          Dimension.CONDUCTANCE, "nS",
          Dimension.CAPACITANCE, "pF");

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    Endpoints endpoints = new Endpoints(index);
    return index.network().connections().stream().flatMap(c -> {
      Optional<End> target = endpoints.target(c).end();
      return endpoints.source(c).end().flatMap(source -> target.flatMap(port -> check(c, source, port))).stream();
    });
  }

  private static Optional<Diagnostic> check(ConnectionDefinition c, End source, End port) {
    Dimension unit = c.synapses().unit().dimension();
    Dimension delivered = source.dimension().times(unit);
    if (delivered.equals(port.dimension())) {
      return Optional.empty();
    }
    String fact = source + " in " + UnitName.of(source.dimension()) + " times weights in " + UnitName.of(unit) + " gives " + UnitName.of(delivered)
        + ", but port " + port + " takes " + UnitName.of(port.dimension());
    return Optional.of(NetworkRule.problem(DiagnosticKind.UNIT_MISMATCH, c.id(), fact + "; " + remedy(port.dimension().per(source.dimension()))));
  }

  private static String remedy(Dimension needed) {
    String factory = FACTORY.get(needed);
    return factory == null
        ? "no unit of weights does: connect another variable or port"
        : "give the weights a unit in " + UnitName.of(needed) + ": .unit(" + factory + "(1))";
  }
}
