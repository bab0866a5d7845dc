package io.synfire.runtime.kernels;

/**
 * The loops over weights that a simulation spends its time in. Weights are stored by presynaptic row, {@code w[pre][post]}; activity is a
 * {@link Tile} {@code [batch][neuron]} or the {@link RowEvents} of one.
 *
 * <p><b>Order.</b> Each element of a result starts from its present value and takes its terms one at a time, in ascending order of the
 * summed index, each as {@code fma(scale * factor, term, sum)}. So the plain and the vector form have the same bits, and so do the dense
 * and the sparse form of an operation (as long as weights are finite).
 *
 * <p>An instance owns working memory that grows to the largest shape seen: one thread uses it at a time.
 */
public interface Primitives {

  /** A new instance of the fastest implementation that this virtual machine can run. */
  static Primitives best() {
    return vectorised() ? new VectorPrimitives() : new PlainPrimitives();
  }

  /** Whether the Vector API is there: the machine was started with {@code --add-modules jdk.incubator.vector}. */
  static boolean vectorised() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  /** Replaces the events by the elements of a tile that are not zero; as many rows in both. */
  default RowEvents collect(Tile tile, RowEvents into) {
    return into.collect(tile);
  }

  /** Sums the weight rows of the active inputs: {@code y[b][i] += scale * sum_e value(e) * w[column(e)][i]} over events e of row b. */
  void gather(float[][] w, RowEvents active, float scale, Tile y);

  /** The gradient of {@link #gather} by w: {@code dw[column(e)][i] += scale * value(e) * d[b][i]} for each event e of each row b. */
  void scatter(Tile d, RowEvents active, float scale, float[][] dw);

  /** Dense product: {@code y[b][i] += scale * sum_k x[b][k] * w[k][i]}. */
  void product(Tile x, float[][] w, float scale, Tile y);

  /** The gradient of {@link #product} by w: {@code dw[k][i] += scale * sum_b x[b][k] * d[b][i]}. */
  void outer(Tile x, Tile d, float scale, float[][] dw);

  /** {@code y[b][i] += scale * row[i]}: adds a bias to each row. */
  void addRow(float scale, float[] row, Tile y);

  /** The gradient of {@link #addRow} by the row: {@code row[i] += scale * sum_b d[b][i]}. */
  void sumRows(float scale, Tile d, float[] row);

  /** {@code y[i] += a * x[i]} for {@code i < n}. */
  void axpy(float a, float[] x, float[] y, int n);

  /**
   * {@code to[i][k] = w[k][i]}. The gradient of {@link #product} and {@link #gather} by x is a {@link #product} of d with the transposed
   * weights, so it needs no sum across lanes; transpose once for every change of the weights, not once a step.
   */
  default void transpose(float[][] w, float[][] to) {
    for (int k0 = 0; k0 < w.length; k0 += 16) {
      int k1 = Math.min(k0 + 16, w.length);
      for (int i = 0; i < to.length; i++) {
        float[] row = to[i];
        for (int k = k0; k < k1; k++) {
          row[k] = w[k][i];
        }
      }
    }
  }
}
