package io.synfire.runtime.loihi.emulation;

import java.util.Arrays;

/** Rows of ints, over the weights themselves. */
final class IntRowBatch implements RowBatch {
  private static final int TOGETHER = 4;

  private final int[][][] weights;
  private int[][] pending = new int[TOGETHER][];
  private int count;

  IntRowBatch(int[][][] weights) {
    this.weights = weights;
  }

  @Override
  public void collect(int set, int atom) {
    if (count == pending.length) {
      pending = Arrays.copyOf(pending, 2 * count);
    }
    pending[count++] = weights[set][atom];
  }

  @Override
  public void sum(int[] inputs, int first) {
    int e = 0;
    for (; first == 0 && e + TOGETHER <= count; e += TOGETHER) {
      addFour(e, inputs);
    }
    for (; e < count; e++) {
      add(pending[e], inputs, first);
    }
    count = 0;
  }

  /** One index for all arrays, without an offset: so the loop becomes vector instructions. */
  private void addFour(int e, int[] inputs) {
    int[] a = pending[e];
    int[] b = pending[e + 1];
    int[] c = pending[e + 2];
    int[] d = pending[e + 3];
    for (int k = 0; k < a.length; k++) {
      inputs[k] += a[k] + b[k] + c[k] + d[k];
    }
  }

  static void add(int[] row, int[] inputs, int first) {
    if (first == 0) {
      for (int k = 0; k < row.length; k++) {
        inputs[k] += row[k];
      }
    } else {
      for (int k = 0; k < row.length; k++) {
        inputs[first + k] += row[k];
      }
    }
  }

  @Override
  public void clear() {
    count = 0;
  }
}
