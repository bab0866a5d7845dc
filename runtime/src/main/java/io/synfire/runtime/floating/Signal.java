package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.RowEvents;
import io.synfire.runtime.kernels.Tile;

/**
 * What one source emits to the samples of one shard, by step. Connections read it either as events or as a dense tile, whichever costs
 * less for what is there; both give the same sums, bit for bit, because the primitives take the terms in the same order and an absent
 * event adds zero. What is returned is valid until the next call.
 */
interface Signal {
  /** Share of elements that are not zero from which a dense product costs less than the rows of the active elements; measured. */
  double DENSE_FROM = 0.4;

  /** Whether the signal of a step is better read as {@link #events}. */
  boolean sparse(long step);

  /** The elements that are not zero. */
  RowEvents events(long step);

  /** All elements, {@code [sample][neuron]}. */
  Tile tile(long step);

  /** Number of neurons. */
  int neurons();

  /** What the values of a step are constant by: the same object for all steps with the same values; null where they may differ. */
  default Object constant(long step) {
    return null;
  }

  /** Whether so few elements are not zero that reading events costs less. */
  static boolean isSparse(RowEvents events, int cells) {
    return events.count() < DENSE_FROM * cells;
  }

  /** Puts events into a tile. */
  static Tile expand(RowEvents events, Tile into) {
    java.util.Arrays.fill(into.values(), 0f);
    for (int row = 0; row < events.rows(); row++) {
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        into.values()[into.at(row) + events.column(e)] += events.value(e);
      }
    }
    return into;
  }
}
