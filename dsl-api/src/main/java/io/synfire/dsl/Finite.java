package io.synfire.dsl;

import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;

/** Refuses numbers that are not finite. */
final class Finite {
  private Finite() {}

  static WeightSource source(String subject, String what, WeightSource source) {
    if (source instanceof WeightSource.Given given) {
      matrix(subject, what, given.matrix());
    }
    return source;
  }

  static WeightMatrix matrix(String subject, String what, WeightMatrix matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        if (!Float.isFinite(matrix.get(i, j))) {
          throw Faults.of(
              DiagnosticKind.BAD_WEIGHTS, subject, subject + ": " + what + " must be finite numbers, [" + i + "][" + j + "] was " + matrix.get(i, j));
        }
      }
    }
    return matrix;
  }
}
