package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.RowEvents;

/** The spikes of a group in the latest steps, one bit a neuron, in a ring. */
final class SpikeHistory {
  private final int columns;
  private final int cells;
  private final int words;
  private final RowEvents scratch;
  private long[] bits;
  private int capacity;

  /**
   * A history.
   *
   * @param rows number of samples
   * @param columns number of neurons
   * @param capacity number of steps that are kept
   */
  SpikeHistory(int rows, int columns, int capacity) {
    this.columns = columns;
    this.cells = rows * columns;
    this.words = (cells + Long.SIZE - 1) / Long.SIZE;
    this.scratch = RowEvents.spikes(rows, cells);
    this.capacity = capacity;
    this.bits = new long[Math.multiplyExact(capacity, words)];
  }

  /** Makes room for more steps, keeping the steps before {@code end}. */
  void reserve(int steps, long end) {
    if (steps <= capacity) {
      return;
    }
    long[] grown = new long[Math.multiplyExact(steps, words)];
    for (long step = Math.max(0, end - capacity); step < end; step++) {
      System.arraycopy(bits, at(step), grown, Math.toIntExact(step % steps) * words, words);
    }
    bits = grown;
    capacity = steps;
  }

  /** Keeps the spikes of a step, in place of those {@code capacity} steps ago. */
  void put(long step, RowEvents events) {
    int at = at(step);
    java.util.Arrays.fill(bits, at, at + words, 0);
    for (int row = 0; row < events.rows(); row++) {
      int base = row * columns;
      for (int e = events.from(row); e < events.from(row + 1); e++) {
        int cell = base + events.column(e);
        bits[at + (cell >>> 6)] |= 1L << cell;
      }
    }
  }

  /** The spikes of a step that is kept; valid until the next call. */
  RowEvents get(long step) {
    scratch.clear();
    int at = at(step);
    int row = 0;
    int end = columns;
    for (int w = 0; w < words; w++) {
      for (long word = bits[at + w]; word != 0; word &= word - 1) {
        int cell = (w << 6) + Long.numberOfTrailingZeros(word);
        while (cell >= end) {
          scratch.endRow();
          row++;
          end += columns;
        }
        scratch.add(cell - end + columns);
      }
    }
    for (; row < scratch.rows(); row++) {
      scratch.endRow();
    }
    return scratch;
  }

  private int at(long step) {
    return (int) (step % capacity) * words;
  }
}
