package io.synfire.runtime.kernels;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Register-tiled dense products. Blocks of the left matrix are packed by 4 rows (with the scale already applied) and blocks of the right
 * one by 4 vectors of columns, both padded with zeros, so that one loop without edges serves all shapes and both transpositions. Depth is
 * blocked for the cache; each block goes on from the sums of the one before, which keeps the order of the sums.
 */
final class DenseProduct {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  static final int ROWS = 4;
  private static final int COLUMNS = 4 * LANES;
  private static final int DEPTH = 512;

  private final float[] right = new float[DEPTH * COLUMNS];
  private final float[] sum = new float[ROWS * COLUMNS];
  private float[] left = new float[0];

  /** {@code y[b][i] += scale * sum_k x[b][k] * w[k][i]}. */
  void product(Tile x, float[][] w, float scale, Tile y) {
    for (int k0 = 0; k0 < x.columns(); k0 += DEPTH) {
      int depth = Math.min(DEPTH, x.columns() - k0);
      reserve(y.rows(), depth);
      for (int b = 0; b < y.rows(); b++) {
        packLeftRow(x.values(), x.at(b) + k0, depth, scale, b);
      }
      for (int i = 0; i < y.columns(); i += COLUMNS) {
        int width = Math.min(COLUMNS, y.columns() - i);
        for (int k = 0; k < depth; k++) {
          packRight(w[k0 + k], i, width, k);
        }
        addTo(y, i, width, depth);
      }
    }
  }

  private void addTo(Tile y, int i, int width, int depth) {
    for (int b = 0; b < y.rows(); b += ROWS) {
      int end = Math.min(b + ROWS, y.rows());
      for (int r = b; r < end; r++) {
        System.arraycopy(y.values(), y.at(r) + i, sum, (r - b) * COLUMNS, width);
      }
      multiply(b * depth, depth);
      for (int r = b; r < end; r++) {
        System.arraycopy(sum, (r - b) * COLUMNS, y.values(), y.at(r) + i, width);
      }
    }
  }

  /** {@code dw[k][i] += scale * sum_b x[b][k] * d[b][i]}. */
  void outer(Tile x, Tile d, float scale, float[][] dw) {
    for (int b0 = 0; b0 < d.rows(); b0 += DEPTH) {
      int depth = Math.min(DEPTH, d.rows() - b0);
      reserve(x.columns(), depth);
      for (int b = 0; b < depth; b++) {
        packLeftColumn(x, b0 + b, scale, b, depth);
      }
      for (int i = 0; i < d.columns(); i += COLUMNS) {
        int width = Math.min(COLUMNS, d.columns() - i);
        for (int b = 0; b < depth; b++) {
          packRight(d.values(), d.at(b0 + b) + i, width, b);
        }
        addTo(dw, x.columns(), i, width, depth);
      }
    }
  }

  private void addTo(float[][] dw, int rows, int i, int width, int depth) {
    for (int k = 0; k < rows; k += ROWS) {
      int end = Math.min(k + ROWS, rows);
      for (int r = k; r < end; r++) {
        System.arraycopy(dw[r], i, sum, (r - k) * COLUMNS, width);
      }
      multiply(k * depth, depth);
      for (int r = k; r < end; r++) {
        System.arraycopy(sum, (r - k) * COLUMNS, dw[r], i, width);
      }
    }
  }

  private void reserve(int rows, int depth) {
    int size = (rows + ROWS - 1) / ROWS * ROWS * depth;
    if (left.length < size) {
      left = new float[size];
    } else {
      Arrays.fill(left, Math.max(0, size - ROWS * depth), size, 0f);
    }
  }

  /** Packs the element of row {@code b} and depth k at {@code [b / 4][k][b % 4]}. */
  private void packLeftRow(float[] x, int at, int depth, float scale, int b) {
    int to = (b - b % ROWS) * depth + b % ROWS;
    for (int k = 0; k < depth; k++) {
      left[to + k * ROWS] = scale * x[at + k];
    }
  }

  /** Packs row {@code b} of x as depth {@code at} of all rows of the transposed matrix. */
  private void packLeftColumn(Tile x, int b, float scale, int at, int depth) {
    int from = x.at(b);
    for (int k = 0; k < x.columns(); k++) {
      left[(k - k % ROWS) * depth + at * ROWS + k % ROWS] = scale * x.values()[from + k];
    }
  }

  private void packRight(float[] row, int at, int width, int k) {
    System.arraycopy(row, at, right, k * COLUMNS, width);
    Arrays.fill(right, k * COLUMNS + width, (k + 1) * COLUMNS, 0f);
  }

  /** Adds the product of a packed block of the left matrix with the packed right one to {@link #sum}. */
  private void multiply(int leftAt, int depth) {
    float[] x = left;
    float[] w = right;
    float[] y = sum;
    FloatVector a0 = load(y, 0), a1 = load(y, 1), a2 = load(y, 2), a3 = load(y, 3);
    FloatVector b0 = load(y, 4), b1 = load(y, 5), b2 = load(y, 6), b3 = load(y, 7);
    FloatVector c0 = load(y, 8), c1 = load(y, 9), c2 = load(y, 10), c3 = load(y, 11);
    FloatVector d0 = load(y, 12), d1 = load(y, 13), d2 = load(y, 14), d3 = load(y, 15);
    for (int k = 0; k < depth; k++) {
      FloatVector w0 = load(w, 4 * k), w1 = load(w, 4 * k + 1), w2 = load(w, 4 * k + 2), w3 = load(w, 4 * k + 3);
      FloatVector f = FloatVector.broadcast(SPECIES, x[leftAt + ROWS * k]);
      a0 = f.fma(w0, a0);
      a1 = f.fma(w1, a1);
      a2 = f.fma(w2, a2);
      a3 = f.fma(w3, a3);
      f = FloatVector.broadcast(SPECIES, x[leftAt + ROWS * k + 1]);
      b0 = f.fma(w0, b0);
      b1 = f.fma(w1, b1);
      b2 = f.fma(w2, b2);
      b3 = f.fma(w3, b3);
      f = FloatVector.broadcast(SPECIES, x[leftAt + ROWS * k + 2]);
      c0 = f.fma(w0, c0);
      c1 = f.fma(w1, c1);
      c2 = f.fma(w2, c2);
      c3 = f.fma(w3, c3);
      f = FloatVector.broadcast(SPECIES, x[leftAt + ROWS * k + 3]);
      d0 = f.fma(w0, d0);
      d1 = f.fma(w1, d1);
      d2 = f.fma(w2, d2);
      d3 = f.fma(w3, d3);
    }
    store(y, 0, a0, a1, a2, a3);
    store(y, 1, b0, b1, b2, b3);
    store(y, 2, c0, c1, c2, c3);
    store(y, 3, d0, d1, d2, d3);
  }

  private static FloatVector load(float[] values, int vector) {
    return FloatVector.fromArray(SPECIES, values, vector * LANES);
  }

  private static void store(float[] y, int row, FloatVector v0, FloatVector v1, FloatVector v2, FloatVector v3) {
    v0.intoArray(y, row * COLUMNS);
    v1.intoArray(y, row * COLUMNS + LANES);
    v2.intoArray(y, row * COLUMNS + 2 * LANES);
    v3.intoArray(y, row * COLUMNS + 3 * LANES);
  }
}
