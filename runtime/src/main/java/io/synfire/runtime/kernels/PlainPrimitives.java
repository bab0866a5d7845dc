package io.synfire.runtime.kernels;

import java.util.Arrays;

/**
 * Primitives in plain Java: the definition of what is right. Sums run over a block of rows at a time, each row an array of its own with
 * the same index in all, because only such loops are vectorised by the virtual machine's compiler.
 */
public final class PlainPrimitives implements Primitives {
  private static final int BLOCK = 8;

  private final float[][] row = new float[BLOCK][];
  private final float[] factor = new float[BLOCK];
  private float[] sum = new float[0];
  private final float[][] copy = new float[BLOCK][0];

  @Override
  public void gather(float[][] w, RowEvents active, float scale, Tile y) {
    for (int b = 0; b < y.rows(); b++) {
      float[] acc = load(y, b);
      int filled = 0;
      for (int e = active.from(b); e < active.from(b + 1); e++) {
        filled = term(acc, w[active.column(e)], scale * active.value(e), filled, y.columns());
      }
      finish(acc, filled, y.columns());
      System.arraycopy(acc, 0, y.values(), y.at(b), y.columns());
    }
  }

  @Override
  public void product(Tile x, float[][] w, float scale, Tile y) {
    for (int b = 0; b < y.rows(); b++) {
      float[] acc = load(y, b);
      int filled = 0;
      for (int k = 0; k < x.columns(); k++) {
        filled = term(acc, w[k], scale * x.values()[x.at(b) + k], filled, y.columns());
      }
      finish(acc, filled, y.columns());
      System.arraycopy(acc, 0, y.values(), y.at(b), y.columns());
    }
  }

  @Override
  public void scatter(Tile d, RowEvents active, float scale, float[][] dw) {
    for (int b = 0; b < d.rows(); b++) {
      float[] source = load(d, b);
      for (int e = active.from(b); e < active.from(b + 1); e++) {
        axpy(scale * active.value(e), source, dw[active.column(e)], d.columns());
      }
    }
  }

  @Override
  public void outer(Tile x, Tile d, float scale, float[][] dw) {
    for (int b0 = 0; b0 < d.rows(); b0 += BLOCK) {
      int b1 = Math.min(b0 + BLOCK, d.rows());
      copyRows(d, b0, b1);
      for (int k = 0; k < x.columns(); k++) {
        int filled = 0;
        for (int b = b0; b < b1; b++) {
          filled = term(dw[k], copy[b - b0], scale * x.values()[x.at(b) + k], filled, d.columns());
        }
        finish(dw[k], filled, d.columns());
      }
    }
  }

  @Override
  public void addRow(float scale, float[] bias, Tile y) {
    for (int b = 0; b < y.rows(); b++) {
      int base = y.at(b);
      for (int i = 0; i < y.columns(); i++) {
        y.values()[base + i] = Math.fma(scale, bias[i], y.values()[base + i]);
      }
    }
  }

  @Override
  public void sumRows(float scale, Tile d, float[] bias) {
    for (int b = 0; b < d.rows(); b++) {
      axpy(scale, load(d, b), bias, d.columns());
    }
  }

  @Override
  public void axpy(float a, float[] x, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.fma(a, x[i], y[i]);
    }
  }

  /** A copy of a tile's row that starts at index 0, so that loops over it use one index for all arrays. */
  private float[] load(Tile tile, int b) {
    if (sum.length < tile.columns()) {
      sum = new float[tile.columns()];
    }
    System.arraycopy(tile.values(), tile.at(b), sum, 0, tile.columns());
    return sum;
  }

  private void copyRows(Tile tile, int from, int to) {
    for (int b = from; b < to; b++) {
      if (copy[b - from].length < tile.columns()) {
        copy[b - from] = new float[tile.columns()];
      }
      System.arraycopy(tile.values(), tile.at(b), copy[b - from], 0, tile.columns());
    }
  }

  /** Queues a row, and adds the queue to the sum when the block is full. Returns how many are queued. */
  private int term(float[] acc, float[] values, float amount, int filled, int n) {
    row[filled] = values;
    factor[filled] = amount;
    if (filled + 1 < BLOCK) {
      return filled + 1;
    }
    addBlock(acc, n);
    return 0;
  }

  private void finish(float[] acc, int filled, int n) {
    for (int j = 0; j < filled; j++) {
      axpy(factor[j], row[j], acc, n);
    }
    Arrays.fill(row, null);
  }

  private void addBlock(float[] acc, int n) {
    float[] r0 = row[0], r1 = row[1], r2 = row[2], r3 = row[3];
    float[] r4 = row[4], r5 = row[5], r6 = row[6], r7 = row[7];
    float f0 = factor[0], f1 = factor[1], f2 = factor[2], f3 = factor[3];
    float f4 = factor[4], f5 = factor[5], f6 = factor[6], f7 = factor[7];
    for (int i = 0; i < n; i++) {
      float low = Math.fma(f3, r3[i], Math.fma(f2, r2[i], Math.fma(f1, r1[i], Math.fma(f0, r0[i], acc[i]))));
      acc[i] = Math.fma(f7, r7[i], Math.fma(f6, r6[i], Math.fma(f5, r5[i], Math.fma(f4, r4[i], low))));
    }
  }
}
