package io.synfire.runtime.parameters;

import io.synfire.random.CounterRandom;

/**
 * Which synapses of a connection exist, by row of its weights.
 *
 * @param start {@code [row]} position of the row's first synapse, and one more for the end
 * @param column columns of the synapses, ascending within a row
 */
public record SynapsePattern(int[] start, int[] column) {

  /** Chooses synapses. */
  @FunctionalInterface
  public interface Choice {
    boolean has(int row, int column);
  }

  /** The pattern of those synapses of a matrix that are chosen. */
  public static SynapsePattern of(int rows, int columns, Choice choice) {
    int[] start = new int[rows + 1];
    int[] column = new int[columns];
    for (int i = 0; i < rows; i++) {
      int count = start[i];
      if (count + columns > column.length) {
        column = java.util.Arrays.copyOf(column, Math.max(count + columns, 2 * count));
      }
      for (int j = 0; j < columns; j++) {
        if (choice.has(i, j)) {
          column[count++] = j;
        }
      }
      start[i + 1] = count;
    }
    return new SynapsePattern(start, java.util.Arrays.copyOf(column, start[rows]));
  }

  /** Every pair with a probability, drawn from a random stream. */
  public static SynapsePattern drawn(int rows, int columns, double density, CounterRandom random) {
    return of(rows, columns, (i, j) -> random.uniform((long) i * columns + j) < density);
  }

  /** The pairs whose weight is not zero. */
  public static SynapsePattern present(float[][] weight) {
    return of(weight.length, weight[0].length, (i, j) -> weight[i][j] != 0);
  }

  /** Those of these synapses that are chosen. */
  public SynapsePattern where(Choice choice) {
    int[] kept = new int[start.length];
    int[] columns = new int[column.length];
    int count = 0;
    for (int i = 0; i + 1 < start.length; i++) {
      for (int s = start[i]; s < start[i + 1]; s++) {
        if (choice.has(i, column[s])) {
          columns[count++] = column[s];
        }
      }
      kept[i + 1] = count;
    }
    return new SynapsePattern(kept, java.util.Arrays.copyOf(columns, count));
  }

  /** Number of synapses. */
  public int count() {
    return column.length;
  }

  /** Sets all elements of a matrix to zero that are no synapses. */
  public void keepOnly(float[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      int next = 0;
      for (int s = start[i]; s < start[i + 1]; s++) {
        java.util.Arrays.fill(matrix[i], next, column[s], 0f);
        next = column[s] + 1;
      }
      java.util.Arrays.fill(matrix[i], next, matrix[i].length, 0f);
    }
  }
}
