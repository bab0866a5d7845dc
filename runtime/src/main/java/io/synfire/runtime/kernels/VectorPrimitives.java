package io.synfire.runtime.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Primitives with the Vector API, vectorised over the columns so that the order of each sum is that of {@link PlainPrimitives}. The class
 * can be loaded only where module {@code jdk.incubator.vector} is present.
 */
final class VectorPrimitives implements Primitives {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INDICES = SPECIES.withLanes(int.class).check(int.class);
  private static final int LANES = SPECIES.length();

  private final DenseProduct dense = new DenseProduct();
  private final SparseProduct sparse = new SparseProduct();
  private RowEvents few = RowEvents.valued(DenseProduct.ROWS, 0);

  @Override
  public RowEvents collect(Tile tile, RowEvents into) {
    for (int r = 0; r < tile.rows(); r++) {
      into.start[r + 1] = collectRow(tile, r, into, into.start[r]);
    }
    return into;
  }

  private static int collectRow(Tile tile, int r, RowEvents into, int first) {
    int count = first;
    int base = tile.at(r);
    for (int c = 0; c < tile.columns(); c += LANES) {
      VectorMask<Float> inside = SPECIES.indexInRange(c, tile.columns());
      FloatVector x = FloatVector.fromArray(SPECIES, tile.values(), base + c, inside);
      VectorMask<Float> active = x.compare(VectorOperators.NE, 0f);
      IntVector.broadcast(INDICES, c).addIndex(1).compress(active.cast(INDICES)).intoArray(into.index, count);
      if (into.value != null) {
        x.compress(active).intoArray(into.value, count);
      }
      count += active.trueCount();
    }
    return count;
  }

  @Override
  public void gather(float[][] w, RowEvents active, float scale, Tile y) {
    sparse.gather(w, active, scale, y);
  }

  @Override
  public void scatter(Tile d, RowEvents active, float scale, float[][] dw) {
    sparse.scatter(d, active, scale, dw);
  }

  @Override
  public void product(Tile x, float[][] w, float scale, Tile y) {
    if (y.rows() < DenseProduct.ROWS) {
      gather(w, events(x), scale, y);
    } else {
      dense.product(x, w, scale, y);
    }
  }

  @Override
  public void outer(Tile x, Tile d, float scale, float[][] dw) {
    if (d.rows() >= DenseProduct.ROWS) {
      dense.outer(x, d, scale, dw);
      return;
    }
    for (int b = 0; b < d.rows(); b++) {
      for (int k = 0; k < x.columns(); k++) {
        accumulate(scale * x.values()[x.at(b) + k], d.values(), d.at(b), dw[k], 0, d.columns());
      }
    }
  }

  /** The elements of a tile of few rows, where packing would cost more than the product. */
  private RowEvents events(Tile x) {
    if (few.capacity() < x.rows() * x.columns()) {
      few = RowEvents.valued(DenseProduct.ROWS, x.rows() * x.columns());
    }
    return collect(x, few);
  }

  @Override
  public void addRow(float scale, float[] row, Tile y) {
    for (int b = 0; b < y.rows(); b++) {
      accumulate(scale, row, 0, y.values(), y.at(b), y.columns());
    }
  }

  @Override
  public void sumRows(float scale, Tile d, float[] row) {
    for (int b = 0; b < d.rows(); b++) {
      accumulate(scale, d.values(), d.at(b), row, 0, d.columns());
    }
  }

  @Override
  public void axpy(float a, float[] x, float[] y, int n) {
    accumulate(a, x, 0, y, 0, n);
  }

  /** {@code y[yAt + i] += a * x[xAt + i]} for {@code i < n}. */
  static void accumulate(float a, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector f = FloatVector.broadcast(SPECIES, a);
    int i = 0;
    for (; i + LANES <= n; i += LANES) {
      f.fma(load(x, xAt + i), load(y, yAt + i)).intoArray(y, yAt + i);
    }
    if (i < n) {
      VectorMask<Float> inside = SPECIES.indexInRange(i, n);
      FloatVector sum = f.fma(FloatVector.fromArray(SPECIES, x, xAt + i, inside), FloatVector.fromArray(SPECIES, y, yAt + i, inside));
      sum.intoArray(y, yAt + i, inside);
    }
  }

  private static FloatVector load(float[] values, int at) {
    return FloatVector.fromArray(SPECIES, values, at);
  }
}
