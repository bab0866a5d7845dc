package io.synfire.passes;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.MemberDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import java.util.Optional;

/**
 * A connection with the shapes of both ends.
 *
 * @param connection the connection
 * @param from shape of its source
 * @param to shape of its target
 */
record ConnectionShapes(ConnectionDefinition connection, Shape from, Shape to) {

  /** The ends, where both have a shape. */
  static Optional<ConnectionShapes> of(NetworkIndex index, ConnectionDefinition c) {
    Optional<Shape> from = shape(index, c.source().member());
    Optional<Shape> to = shape(index, c.target().member());
    return from.flatMap(f -> to.map(t -> new ConnectionShapes(c, f, t)));
  }

  private static Optional<Shape> shape(NetworkIndex index, String id) {
    MemberDefinition member = index.members().get(id);
    return member == null ? Optional.empty() : NetworkIndex.shape(member);
  }

  /** Number of weights, biases and learnt delays; of a sparse connection the expected one. */
  long parameters() {
    MatrixShape all = MatrixShape.ofSynapses(connection.synapses().topology(), from, to);
    double density = connection.synapses().topology() instanceof Topology.Sparse sparse ? sparse.density() : 1;
    return Math.round(density * all.rows() * all.columns()) + (connection.synapses().bias().isPresent() ? to.size() : 0) + delays();
  }

  private long delays() {
    if (!(connection.timing().delay() instanceof Delay.Learned learned)) {
      return 0;
    }
    MatrixShape all = MatrixShape.ofDelays(learned.shape(), connection.synapses().topology(), from, to);
    return (long) all.rows() * all.columns();
  }
}
