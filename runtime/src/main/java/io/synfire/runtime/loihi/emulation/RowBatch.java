package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.kernels.Primitives;

/** The rows of weights that a step adds to the same consecutive inputs, collected so that they are summed together. Belongs to one run. */
interface RowBatch {

  /** Adds the row of a weight set and atom to the batch. */
  void collect(int set, int atom);

  /** Adds the sum of the collected rows to {@code inputs[first]} and those that follow, and empties the batch. */
  void sum(int[] inputs, int first);

  /** Forgets the collected rows. */
  void clear();

  /** A batch of rows that may change. */
  static RowBatch live(int[][][] weights) {
    return new IntRowBatch(weights);
  }

  /** The fastest batch for weights that never change. */
  static RowBatch fixed(int[][][] weights, ByteRows bytes) {
    return bytes == null ? new IntRowBatch(weights) : new ByteRowBatch(bytes);
  }

  /** Rows of a length in the form that {@link #fixed} wants beside the weights themselves; null where it wants none. */
  static ByteRows packed(int[][][] weights, int length) {
    return Primitives.vectorised() ? ByteRows.of(weights, length) : null;
  }
}
