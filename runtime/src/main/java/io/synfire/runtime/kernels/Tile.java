package io.synfire.runtime.kernels;

/**
 * A matrix {@code [row][column]} laid out in a flat array, usually {@code [batch][neuron]}. The array is shared, not copied.
 *
 * @param values the array
 * @param offset index of element [0][0]
 * @param rows number of rows
 * @param columns number of columns
 * @param stride distance between the first elements of adjacent rows, at least {@code columns}
 */
public record Tile(float[] values, int offset, int rows, int columns, int stride) {

  public Tile {
    if (offset < 0 || rows < 0 || columns < 0 || stride < columns) {
      throw new IllegalArgumentException(
          "tile: offset " + offset + ", rows " + rows + ", columns " + columns + ", stride " + stride
              + "; need all >= 0 and stride >= columns");
    }
    long end = rows == 0 ? offset : offset + (long) (rows - 1) * stride + columns;
    if (end > values.length) {
      throw new IllegalArgumentException("tile: ends at element " + end + " of an array of " + values.length + "; give a longer array");
    }
  }

  /** A matrix that starts at the first element of an array, without gaps between rows. */
  public static Tile of(float[] values, int rows, int columns) {
    return new Tile(values, 0, rows, columns, columns);
  }

  /** Index of the first element of a row. */
  public int at(int row) {
    return offset + row * stride;
  }
}
