package io.synfire.model;

import java.util.Arrays;

/**
 * A change of the units of the states of a linear system, by powers of two, that makes the entries of its matrix alike in size. Without it
 * a system in SI units (ohms beside seconds) would lose most digits of its exponential.
 *
 * @param exponents the new unit of state i is {@code 2^exponents[i]} old ones
 */
record Balance(int[] exponents) {
  private static final int SWEEPS = 60;

  /** The balance of a matrix: the least squares of the logarithms of its entries off the diagonal, by relaxation. */
  static Balance of(double[][] a) {
    double target = log(Arrays.stream(diagonal(a)).map(Math::abs).filter(x -> x > 0).max().orElse(1));
    double[] logs = new double[a.length];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = 0; i < a.length; i++) {
        logs[i] = relaxed(a, logs, i, target);
      }
    }
    return new Balance(Arrays.stream(logs).mapToInt(x -> (int) Math.rint(x)).toArray());
  }

  private static double[] diagonal(double[][] a) {
    double[] diagonal = new double[a.length];
    Arrays.setAll(diagonal, i -> a[i][i]);
    return diagonal;
  }

  private static double relaxed(double[][] a, double[] logs, int i, double target) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < a.length; j++) {
      if (j != i && a[i][j] != 0) {
        sum += logs[j] + log(a[i][j]) - target;
        count++;
      }
      if (j != i && a[j][i] != 0) {
        sum += logs[j] - log(a[j][i]) + target;
        count++;
      }
    }
    return count == 0 ? logs[i] : sum / count;
  }

  private static double log(double x) {
    return Math.log(Math.abs(x)) / Math.log(2);
  }

  /** The matrix in the new units; {@code sign} -1 goes back to the old ones. */
  double[][] applied(double[][] a, int sign) {
    double[][] changed = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        changed[i][j] = Math.scalb(a[i][j], sign * (exponents[j] - exponents[i]));
      }
    }
    return changed;
  }
}
