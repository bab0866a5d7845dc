package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.MemberDefinition;
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
    return index.network().connections().stream().flatMap(c -> Ends.of(index, c).stream()).flatMap(ends -> check(ends).stream());
  }

  private static Optional<Diagnostic> check(Ends ends) {
    boolean oneToOne = ends.connection.synapses().topology() instanceof Topology.OneToOne;
    if (oneToOne && ends.from.size() != ends.to.size()) {
      return Optional.of(ends.mismatch("a one-to-one connection needs ends of one size; make the sizes equal, or connect in full"));
    }
    return ends.connection.synapses().weights() instanceof WeightSource.Given given ? weights(ends, given.matrix()) : Optional.empty();
  }

  private static Optional<Diagnostic> weights(Ends ends, WeightMatrix weights) {
    MatrixShape needed = MatrixShape.ofSynapses(ends.connection.synapses().topology(), ends.from, ends.to);
    MatrixShape found = MatrixShape.of(weights);
    return needed.equals(found) ? Optional.empty() : Optional.of(ends.mismatch("the given weights are " + found + " and must be " + needed));
  }

  /**
   * A connection with the shapes of both ends.
   *
   * @param connection the connection
   * @param from shape of its source
   * @param to shape of its target
   */
  record Ends(ConnectionDefinition connection, Shape from, Shape to) {

    /** The ends, where both have a shape. */
    static Optional<Ends> of(NetworkIndex index, ConnectionDefinition c) {
      Optional<Shape> from = shape(index, c.source().member());
      Optional<Shape> to = shape(index, c.target().member());
      return from.flatMap(f -> to.map(t -> new Ends(c, f, t)));
    }

    private static Optional<Shape> shape(NetworkIndex index, String id) {
      MemberDefinition member = index.members().get(id);
      return member == null ? Optional.empty() : NetworkIndex.shape(member);
    }

    /** Number of weights and biases; of a sparse connection the expected one. */
    long parameters() {
      MatrixShape all = MatrixShape.ofSynapses(connection.synapses().topology(), from, to);
      double density = connection.synapses().topology() instanceof Topology.Sparse sparse ? sparse.density() : 1;
      return Math.round(density * all.rows() * all.columns()) + (connection.synapses().bias().isPresent() ? to.size() : 0);
    }

    private Diagnostic mismatch(String rest) {
      String fact = "'" + connection.source().member() + "' has shape " + sized(from) + " and '" + connection.target().member() + "' has shape " + sized(to);
      return NetworkRule.problem(DiagnosticKind.SHAPE_MISMATCH, connection.id(), fact + "; " + rest);
    }

    private static String sized(Shape shape) {
      return shape.dimensions().size() == 1 ? shape.toString() : shape + " = " + shape.size();
    }
  }
}
