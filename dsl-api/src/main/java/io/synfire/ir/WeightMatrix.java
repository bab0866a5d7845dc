package io.synfire.ir;

import java.util.Arrays;

/** An immutable matrix of weights, {@code [source][target]}, compared by value. */
public final class WeightMatrix {
  private final float[][] rows;

  private WeightMatrix(float[][] rows) {
    this.rows = rows;
  }

  /**
   * A copy of these rows.
   *
   * @throws IllegalArgumentException if there is no row or column, or the rows differ in length
   */
  public static WeightMatrix of(float[][] rows) {
    if (rows.length == 0 || rows[0].length == 0) {
      throw new IllegalArgumentException("a weight matrix needs at least one row and one column");
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != rows[0].length) {
        throw new IllegalArgumentException("row " + i + " of a weight matrix has " + rows[i].length + " columns, row 0 has " + rows[0].length);
      }
    }
    return new WeightMatrix(copy(rows));
  }

  /** Number of source neurons. */
  public int rows() {
    return rows.length;
  }

  /** Number of target neurons. */
  public int columns() {
    return rows[0].length;
  }

  /** One weight. */
  public float get(int source, int target) {
    return rows[source][target];
  }

  /** A copy, {@code [source][target]}. */
  public float[][] toArray() {
    return copy(rows);
  }

  private static float[][] copy(float[][] a) {
    return Arrays.stream(a).map(float[]::clone).toArray(float[][]::new);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof WeightMatrix m && Arrays.deepEquals(rows, m.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(rows);
  }

  @Override
  public String toString() {
    return "WeightMatrix[" + rows() + "x" + columns() + ", hash " + Integer.toHexString(hashCode()) + "]";
  }
}
