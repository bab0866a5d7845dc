package io.synfire.passes;

import io.synfire.ir.WeightMatrix;
import java.util.Optional;

/** Looks for bad values in a matrix of weights or delays. */
final class MatrixScan {
  private MatrixScan() {}

  /** The first value of a kind, in words: {@code "NaN at [3][7]"}. */
  static Optional<String> first(WeightMatrix matrix, FloatPredicate bad) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        if (bad.test(matrix.get(i, j))) {
          return Optional.of(matrix.get(i, j) + " at [" + i + "][" + j + "]");
        }
      }
    }
    return Optional.empty();
  }

  /** A property of a number. */
  interface FloatPredicate {
    boolean test(float value);
  }
}
