package io.synfire.runtime.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of the rows that events name. A strip of four vectors of columns is held in registers while the events go by. The last strip of a
 * row overlaps the one before it rather than being cut short: it is computed first, and only its own columns are kept.
 */
final class SparseProduct {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int STRIP = 4 * LANES;

  /** Up to so many events of a row are added one by one. */
  private static final int FEW = 3;

  /** Up to so many events per column on average, they are not sorted by column. */
  private static final int FEW_A_COLUMN = 2;

  /** Rows of d that stay in the cache while they are added to all weight rows. */
  private static final int ROWS_AT_ONCE = 128;

  private final EventColumns columns = new EventColumns();
  private final float[] strip = new float[STRIP];

  /** {@code y[b][i] += scale * sum_e value(e) * w[column(e)][i]}. */
  void gather(float[][] w, RowEvents active, float scale, Tile y) {
    int n = y.columns();
    int tail = n % STRIP;
    for (int b = 0; b < y.rows(); b++) {
      int at = y.at(b);
      if (active.start[b + 1] - active.start[b] <= FEW) {
        gatherFew(w, active, scale, y, b);
        continue;
      }
      if (n < STRIP) {
        for (int i = 0; i < n; i += LANES) {
          gatherVector(w, active, scale, y, b, i);
        }
        continue;
      }
      if (tail > 0) {
        gatherStrip(w, active, scale, y, b, n - STRIP);
        System.arraycopy(strip, STRIP - tail, y.values(), at + n - tail, tail);
      }
      for (int i = 0; i + STRIP <= n; i += STRIP) {
        gatherStrip(w, active, scale, y, b, i);
        System.arraycopy(strip, 0, y.values(), at + i, STRIP);
      }
    }
  }

  /** Event by event: few of them do not repay holding the sums in registers. */
  private static void gatherFew(float[][] w, RowEvents active, float scale, Tile y, int b) {
    for (int e = active.start[b]; e < active.start[b + 1]; e++) {
      VectorPrimitives.accumulate(scale * active.value(e), w[active.index[e]], 0, y.values(), y.at(b), y.columns());
    }
  }

  private void gatherStrip(float[][] w, RowEvents active, float scale, Tile y, int b, int i) {
    int at = y.at(b) + i;
    FloatVector s0 = load(y.values(), at), s1 = load(y.values(), at + LANES);
    FloatVector s2 = load(y.values(), at + 2 * LANES), s3 = load(y.values(), at + 3 * LANES);
    for (int e = active.start[b]; e < active.start[b + 1]; e++) {
      float[] row = w[active.index[e]];
      FloatVector f = FloatVector.broadcast(SPECIES, scale * active.value(e));
      s0 = f.fma(load(row, i), s0);
      s1 = f.fma(load(row, i + LANES), s1);
      s2 = f.fma(load(row, i + 2 * LANES), s2);
      s3 = f.fma(load(row, i + 3 * LANES), s3);
    }
    s0.intoArray(strip, 0);
    s1.intoArray(strip, LANES);
    s2.intoArray(strip, 2 * LANES);
    s3.intoArray(strip, 3 * LANES);
  }

  private static void gatherVector(float[][] w, RowEvents active, float scale, Tile y, int b, int i) {
    VectorMask<Float> inside = SPECIES.indexInRange(i, y.columns());
    FloatVector sum = FloatVector.fromArray(SPECIES, y.values(), y.at(b) + i, inside);
    for (int e = active.start[b]; e < active.start[b + 1]; e++) {
      FloatVector f = FloatVector.broadcast(SPECIES, scale * active.value(e));
      sum = f.fma(FloatVector.fromArray(SPECIES, w[active.index[e]], i, inside), sum);
    }
    sum.intoArray(y.values(), y.at(b) + i, inside);
  }

  /** {@code dw[column(e)][i] += scale * value(e) * d[b][i]} for each event e of each row b. */
  void scatter(Tile d, RowEvents active, float scale, float[][] dw) {
    if (active.count() < FEW_A_COLUMN * dw.length) {
      scatterFew(d, active, scale, dw);
      return;
    }
    for (int b = 0; b < d.rows(); b += ROWS_AT_ONCE) {
      columns.sort(active, b, Math.min(b + ROWS_AT_ONCE, d.rows()), dw.length, scale);
      for (int c = 0; c < dw.length; c++) {
        if (columns.start[c] < columns.start[c + 1]) {
          scatterColumn(d, c, dw[c]);
        }
      }
    }
  }

  /** Event by event: where columns have few events, sorting costs more than it saves. The order of each sum is the same. */
  private static void scatterFew(Tile d, RowEvents active, float scale, float[][] dw) {
    for (int b = 0; b < d.rows(); b++) {
      for (int e = active.start[b]; e < active.start[b + 1]; e++) {
        VectorPrimitives.accumulate(scale * active.value(e), d.values(), d.at(b), dw[active.index[e]], 0, d.columns());
      }
    }
  }

  private void scatterColumn(Tile d, int c, float[] dw) {
    int n = d.columns();
    int tail = n % STRIP;
    if (n < STRIP) {
      for (int i = 0; i < n; i += LANES) {
        scatterVector(d, c, dw, i);
      }
      return;
    }
    if (tail > 0) {
      scatterStrip(d, c, dw, n - STRIP);
      System.arraycopy(strip, STRIP - tail, dw, n - tail, tail);
    }
    for (int i = 0; i + STRIP <= n; i += STRIP) {
      scatterStrip(d, c, dw, i);
      System.arraycopy(strip, 0, dw, i, STRIP);
    }
  }

  private void scatterStrip(Tile d, int c, float[] dw, int i) {
    FloatVector s0 = load(dw, i), s1 = load(dw, i + LANES), s2 = load(dw, i + 2 * LANES), s3 = load(dw, i + 3 * LANES);
    for (int e = columns.start[c]; e < columns.start[c + 1]; e++) {
      int at = d.at(columns.row[e]) + i;
      FloatVector f = FloatVector.broadcast(SPECIES, columns.factor[e]);
      s0 = f.fma(load(d.values(), at), s0);
      s1 = f.fma(load(d.values(), at + LANES), s1);
      s2 = f.fma(load(d.values(), at + 2 * LANES), s2);
      s3 = f.fma(load(d.values(), at + 3 * LANES), s3);
    }
    s0.intoArray(strip, 0);
    s1.intoArray(strip, LANES);
    s2.intoArray(strip, 2 * LANES);
    s3.intoArray(strip, 3 * LANES);
  }

  private void scatterVector(Tile d, int c, float[] dw, int i) {
    VectorMask<Float> inside = SPECIES.indexInRange(i, d.columns());
    FloatVector sum = FloatVector.fromArray(SPECIES, dw, i, inside);
    for (int e = columns.start[c]; e < columns.start[c + 1]; e++) {
      FloatVector f = FloatVector.broadcast(SPECIES, columns.factor[e]);
      sum = f.fma(FloatVector.fromArray(SPECIES, d.values(), d.at(columns.row[e]) + i, inside), sum);
    }
    sum.intoArray(dw, i, inside);
  }

  private static FloatVector load(float[] values, int at) {
    return FloatVector.fromArray(SPECIES, values, at);
  }
}
