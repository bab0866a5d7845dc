package io.synfire.runtime.kernels;

/** The events of some rows of {@link RowEvents}, sorted by column and, within a column, by row: working memory that is used again. */
final class EventColumns {
  /** {@code [column]} position of a column's first event, and one more for the end. */
  int[] start = new int[1];

  /** {@code [event]} rows. */
  int[] row = new int[0];

  /** {@code [event]} values, each times the scale. */
  float[] factor = new float[0];

  /** Replaces the content by the events of the rows {@code from <= b < to}. */
  void sort(RowEvents events, int from, int to, int columns, float scale) {
    reserve(columns, events.start[to] - events.start[from]);
    for (int e = events.start[from]; e < events.start[to]; e++) {
      start[events.index[e] + 2]++;
    }
    for (int c = 2; c <= columns; c++) {
      start[c] += start[c - 1];
    }
    for (int b = from; b < to; b++) {
      for (int e = events.start[b]; e < events.start[b + 1]; e++) {
        int at = start[events.index[e] + 1]++;
        row[at] = b;
        factor[at] = scale * events.value(e);
      }
    }
  }

  private void reserve(int columns, int count) {
    if (start.length < columns + 2) {
      start = new int[columns + 2];
    }
    java.util.Arrays.fill(start, 0);
    if (row.length < count) {
      row = new int[count];
      factor = new float[count];
    }
  }
}
