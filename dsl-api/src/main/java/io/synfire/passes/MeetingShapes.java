package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import java.util.Optional;
import java.util.stream.Stream;

/** The shapes of the two ends of a connection meet, and its given weights fit both. */
final class MeetingShapes implements NetworkRule {

  @Override
  public Stream<Diagnostic> check(NetworkIndex index) {
    return index.network().connections().stream().flatMap(c -> ConnectionShapes.of(index, c).stream()).flatMap(ends -> check(ends).stream());
  }

  private static Optional<Diagnostic> check(ConnectionShapes ends) {
    boolean oneToOne = ends.connection().synapses().topology() instanceof Topology.OneToOne;
    if (oneToOne && ends.from().size() != ends.to().size()) {
      return Optional.of(mismatch(ends, "a one-to-one connection needs ends of one size; make the sizes equal, or connect in full"));
    }
    return ends.connection().synapses().weights() instanceof WeightSource.Given given ? weights(ends, given.matrix()) : Optional.empty();
  }

  private static Optional<Diagnostic> weights(ConnectionShapes ends, WeightMatrix weights) {
    MatrixShape needed = MatrixShape.ofSynapses(ends.connection().synapses().topology(), ends.from(), ends.to());
    MatrixShape found = MatrixShape.of(weights);
    return needed.equals(found) ? Optional.empty() : Optional.of(mismatch(ends, "the given weights are " + found + " and must be " + needed));
  }

  private static Diagnostic mismatch(ConnectionShapes ends, String rest) {
    ConnectionDefinition c = ends.connection();
    String fact = "'" + c.source().member() + "' has shape " + sized(ends.from()) + " and '" + c.target().member() + "' has shape " + sized(ends.to());
    return NetworkRule.problem(DiagnosticKind.SHAPE_MISMATCH, c.id(), fact + "; " + rest);
  }

  private static String sized(Shape shape) {
    return shape.dimensions().size() == 1 ? shape.toString() : shape + " = " + shape.size();
  }
}
