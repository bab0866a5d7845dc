package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Tile;

/** The values of a variable, or derivatives by an input, in the latest steps, in a ring of tiles. */
final class ValueHistory {
  private final int rows;
  private final int columns;
  private Tile[] ring;

  /**
   * A history.
   *
   * @param rows number of samples
   * @param columns number of neurons
   * @param capacity number of steps that are kept
   */
  ValueHistory(int rows, int columns, int capacity) {
    this.rows = rows;
    this.columns = columns;
    this.ring = new Tile[0];
    reserve(capacity, 0);
  }

  /** Makes room for more steps, keeping the steps before {@code end}. */
  void reserve(int steps, long end) {
    if (steps <= ring.length) {
      return;
    }
    Tile[] grown = new Tile[steps];
    for (long step = Math.max(0, end - ring.length); step < end; step++) {
      grown[(int) (step % steps)] = get(step);
    }
    for (int i = 0; i < steps; i++) {
      if (grown[i] == null) {
        grown[i] = Tile.of(new float[Tiles.padded(rows * columns)], rows, columns);
      }
    }
    ring = grown;
  }

  /** The tile of a step; to be filled by the owner, and read until {@code capacity} steps later. */
  Tile get(long step) {
    return ring[(int) (step % ring.length)];
  }

  /** Copies the values of a step. */
  void put(long step, float[] values) {
    System.arraycopy(values, 0, get(step).values(), 0, rows * columns);
  }
}
