package io.synfire.model;

/** The exponential of a square matrix by scaling and squaring with the Pade approximant of degree 13 (Higham, SIAM J. Matrix Anal. Appl. 26, 2005). */
final class MatrixExponential {
  private static final double[] PADE = {
    64764752532480000.0, 32382376266240000.0, 7771770303897600.0, 1187353796428800.0, 129060195264000.0, 10559470521600.0, 670442572800.0,
    33522128640.0, 1323241920.0, 40840800.0, 960960.0, 16380.0, 182.0, 1.0
  };
  private static final double LARGEST_NORM = 5.371920351148152;

  private MatrixExponential() {}

  /** {@code exp(a)}. */
  static double[][] of(double[][] a) {
    Balance balance = Balance.of(a);
    return balance.applied(balanced(balance.applied(a, 1)), -1);
  }

  private static double[][] balanced(double[][] a) {
    int squarings = Math.max(0, (int) Math.ceil(Math.log(norm(a) / LARGEST_NORM) / Math.log(2)));
    double[][] result = pade(scaled(a, Math.scalb(1.0, -squarings)));
    for (int i = 0; i < squarings; i++) {
      result = product(result, result);
    }
    return result;
  }

  /** The derivative of {@code exp(a)} in the direction {@code da}: the upper right block of {@code exp((a, da), (0, a))}. */
  static double[][] derivative(double[][] a, double[][] da) {
    int n = a.length;
    double[][] block = new double[2 * n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], 0, block[i], 0, n);
      System.arraycopy(da[i], 0, block[i], n, n);
      System.arraycopy(a[i], 0, block[n + i], n, n);
    }
    double[][] exponential = of(block);
    double[][] derivative = new double[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(exponential[i], n, derivative[i], 0, n);
    }
    return derivative;
  }

  private static double[][] pade(double[][] a) {
    int n = a.length;
    double[][] odd = new double[n][n];
    double[][] even = new double[n][n];
    double[][] power = identity(n);
    for (int k = 0; k < PADE.length; k++) {
      add(k % 2 == 0 ? even : odd, power, PADE[k]);
      power = k + 1 < PADE.length ? product(power, a) : power;
    }
    double[][] denominator = new double[n][n];
    add(denominator, even, 1);
    add(denominator, odd, -1);
    add(even, odd, 1);
    return solve(denominator, even);
  }

  /** The largest sum of absolute values of a column. */
  private static double norm(double[][] a) {
    double largest = 0;
    for (int j = 0; j < a.length; j++) {
      double sum = 0;
      for (double[] row : a) {
        sum += Math.abs(row[j]);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  private static double[][] identity(int n) {
    double[][] one = new double[n][n];
    for (int i = 0; i < n; i++) {
      one[i][i] = 1;
    }
    return one;
  }

  private static double[][] scaled(double[][] a, double by) {
    double[][] result = new double[a.length][a.length];
    add(result, a, by);
    return result;
  }

  private static void add(double[][] to, double[][] a, double times) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        to[i][j] += times * a[i][j];
      }
    }
  }

  private static double[][] product(double[][] a, double[][] b) {
    int n = a.length;
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          result[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return result;
  }

  /** The x of {@code a x = b}, by elimination with partial pivoting; both matrices are overwritten. */
  private static double[][] solve(double[][] a, double[][] b) {
    int n = a.length;
    for (int column = 0; column < n; column++) {
      pivot(a, b, column);
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : a[row][column] / a[column][column];
        for (int j = 0; j < n && factor != 0; j++) {
          a[row][j] -= factor * a[column][j];
          b[row][j] -= factor * b[column][j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        b[i][j] /= a[i][i];
      }
    }
    return b;
  }

  private static void pivot(double[][] a, double[][] b, int column) {
    int best = column;
    for (int row = column + 1; row < a.length; row++) {
      best = Math.abs(a[row][column]) > Math.abs(a[best][column]) ? row : best;
    }
    double[] row = a[column];
    a[column] = a[best];
    a[best] = row;
    row = b[column];
    b[column] = b[best];
    b[best] = row;
  }
}
