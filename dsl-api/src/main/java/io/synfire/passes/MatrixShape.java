package io.synfire.passes;

import io.synfire.ir.DelayShape;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;

/**
 * Rows and columns of a matrix of weights or delays.
 *
 * @param rows number of rows
 * @param columns number of columns
 */
record MatrixShape(int rows, int columns) {

  static MatrixShape of(WeightMatrix matrix) {
    return new MatrixShape(matrix.rows(), matrix.columns());
  }

  /** What a matrix with one value per synapse must have: {@code [source][target]}, or {@code [1][target]} for one-to-one connections. */
  static MatrixShape ofSynapses(Topology topology, Shape from, Shape to) {
    return new MatrixShape(topology instanceof Topology.OneToOne ? 1 : from.size(), to.size());
  }

  /** What the parameters of learnt delays must have. */
  static MatrixShape ofDelays(DelayShape shape, Topology topology, Shape from, Shape to) {
    return switch (shape) {
      case SYNAPTIC -> ofSynapses(topology, from, to);
      case AXONAL -> new MatrixShape(from.size(), 1);
      case DENDRITIC -> new MatrixShape(1, to.size());
    };
  }

  @Override
  public String toString() {
    return "[" + rows + "][" + columns + "]";
  }
}
