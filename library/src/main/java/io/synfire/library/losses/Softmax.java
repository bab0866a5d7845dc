package io.synfire.library.losses;

/** Cross-entropy of the softmax of one row. */
final class Softmax {
  private Softmax() {}

  /**
   * {@code -log softmax(scale (x - shift))[label]} and its derivative by x, with scale and shift constant.
   *
   * @param row the outputs x of one sample
   * @param label index of the right output
   * @param scaling shift and scale
   * @param adjoint receives {@code weight} times the derivative
   * @param weight factor on the derivative
   * @return the cross-entropy, without the factor
   */
  static double crossEntropy(float[] row, int label, Scaling scaling, float[] adjoint, double weight) {
    Labels.check(label, row.length);
    double[] z = scaling.of(row);
    double largest = Double.NEGATIVE_INFINITY;
    for (double v : z) {
      largest = Math.max(largest, v);
    }
    double sum = 0;
    for (double v : z) {
      sum += StrictMath.exp(v - largest);
    }
    for (int o = 0; o < z.length; o++) {
      double p = StrictMath.exp(z[o] - largest) / sum;
      adjoint[o] = (float) (weight * scaling.scale() * (o == label ? p - 1 : p));
    }
    return largest + StrictMath.log(sum) - z[label];
  }

  /** {@code scale (x - shift)}. */
  record Scaling(double shift, double scale) {
    static final Scaling NONE = new Scaling(0, 1);

    double[] of(float[] row) {
      double[] z = new double[row.length];
      for (int o = 0; o < z.length; o++) {
        z[o] = scale * (row[o] - shift);
      }
      return z;
    }
  }
}
