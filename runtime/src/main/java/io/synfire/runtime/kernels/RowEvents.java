package io.synfire.runtime.kernels;

/**
 * The elements of a matrix that are not zero, row by row: for each sample of a batch, the neurons that are active in one step. Filled
 * again every step; owned by one run.
 */
public final class RowEvents {
  /** Elements after the capacity, so that a loop may store a whole vector of which only the first few elements count. */
  private static final int SLACK = 64;

  /** {@code [row]} position of a row's first event, and one more for the end. */
  final int[] start;

  /** {@code [event]} columns. */
  final int[] index;

  /** {@code [event]} values; null where all are 1. */
  final float[] value;

  private int row;

  private RowEvents(int rows, int capacity, boolean valued) {
    this.start = new int[rows + 1];
    this.index = new int[capacity + SLACK];
    this.value = valued ? new float[capacity + SLACK] : null;
  }

  /** Events that all have the value 1, at most {@code capacity} in all rows together. */
  public static RowEvents spikes(int rows, int capacity) {
    return new RowEvents(rows, capacity, false);
  }

  /** Events with a value each, at most {@code capacity} in all rows together. */
  public static RowEvents valued(int rows, int capacity) {
    return new RowEvents(rows, capacity, true);
  }

  /** Starts again with no events, in row 0. */
  public RowEvents clear() {
    row = 0;
    start[1] = 0;
    return this;
  }

  /** Appends an event of value 1 to the present row; columns must ascend within a row. */
  public void add(int column) {
    add(column, 1f);
  }

  /** Appends an event to the present row; columns must ascend within a row. Events made with {@link #spikes} drop the value. */
  public void add(int column, float amount) {
    int at = start[row + 1]++;
    index[at] = column;
    if (value != null) {
      value[at] = amount;
    }
  }

  /** Goes on to the next row. */
  public void endRow() {
    row++;
    if (row < rows()) {
      start[row + 1] = start[row];
    }
  }

  /** Replaces the events by the elements of a tile that are not zero. The tile has as many rows as this. */
  public RowEvents collect(Tile tile) {
    for (int r = 0; r < tile.rows(); r++) {
      int base = tile.at(r);
      int count = start[r];
      for (int c = 0; c < tile.columns(); c++) {
        float x = tile.values()[base + c];
        index[count] = c;
        if (value != null) {
          value[count] = x;
        }
        count += x != 0f ? 1 : 0;
      }
      start[r + 1] = count;
    }
    row = tile.rows();
    return this;
  }

  /** Number of rows. */
  public int rows() {
    return start.length - 1;
  }

  /** Most events that fit. */
  public int capacity() {
    return index.length - SLACK;
  }

  /** Number of events in all rows. */
  public int count() {
    return start[rows()];
  }

  /** Position of the first event of a row; {@code from(row + 1)} ends it. */
  public int from(int r) {
    return start[r];
  }

  /** Column of an event. */
  public int column(int event) {
    return index[event];
  }

  /** Value of an event: 1 where this was made with {@link #spikes}. */
  public float value(int event) {
    return value == null ? 1f : value[event];
  }
}
