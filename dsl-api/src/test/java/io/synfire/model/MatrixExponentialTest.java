package io.synfire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixExponentialTest {

  private static double[][] random(Random random, int n, double size) {
    double[][] a = new double[n][n];
    for (double[] row : a) {
      Arrays.setAll(row, j -> size * random.nextGaussian());
    }
    return a;
  }

  private static double[][] sum(double[][] a, double[][] b, double times) {
    double[][] sum = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum[i][j] = a[i][j] + times * b[i][j];
      }
    }
    return sum;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        for (int k = 0; k < a.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  private static void assertClose(double[][] actual, double[][] expected, double relative) {
    double largest = Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("row %d", i).containsExactly(expected[i], within(relative * largest));
    }
  }

  @Test
  void ofZeroIsOne() {
    assertThat(MatrixExponential.of(new double[3][3])).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
  }

  @Test
  void ofANilpotentMatrixIsItsPolynomial() {
    assertClose(MatrixExponential.of(new double[][] {{0, 2, 3}, {0, 0, 4}, {0, 0, 0}}), new double[][] {{1, 2, 3 + 4}, {0, 1, 4}, {0, 0, 1}}, 1e-15);
  }

  @Test
  void ofAGeneratorOfRotationsIsARotation() {
    for (double angle : new double[] {1e-8, 0.3, 4, 100}) {
      double[][] expected = {{Math.cos(angle), Math.sin(angle)}, {-Math.sin(angle), Math.cos(angle)}};
      assertClose(MatrixExponential.of(new double[][] {{0, angle}, {-angle, 0}}), expected, 1e-12);
    }
  }

  @Test
  void ofAMatrixIsTheSquareOfThatOfItsHalf() {
    Random random = new Random(11);
    for (int trial = 0; trial < 50; trial++) {
      double[][] a = random(random, 4, Math.pow(10, random.nextInt(4) - 2));
      double[][] half = MatrixExponential.of(sum(new double[4][4], a, 0.5));
      assertClose(MatrixExponential.of(a), product(half, half), 1e-10);
    }
  }

  @Test
  void unitsThatDifferByTenOrdersOfMagnitudeCostNoDigits() {
    double[][] exponential = MatrixExponential.of(new double[][] {{-0.1, 1e10, 1e-10}, {0, -0.2, 1e-12}, {0, 0, 0}});
    double coupling = 1e10 * (Math.exp(-0.1) - Math.exp(-0.2)) / 0.1;
    assertThat(exponential[0][1]).isCloseTo(coupling, within(1e-14 * coupling));
    assertThat(exponential[1][2]).isCloseTo(1e-12 * -Math.expm1(-0.2) / 0.2, within(1e-26));
  }

  @Test
  void theDerivativeIsTheLimitOfDifferences() {
    Random random = new Random(12);
    for (int trial = 0; trial < 20; trial++) {
      double[][] a = random(random, 3, 1);
      double[][] direction = random(random, 3, 1);
      double h = 1e-4;
      double[][] fine = sum(MatrixExponential.of(sum(a, direction, h)), MatrixExponential.of(sum(a, direction, -h)), -1);
      double[][] coarse = sum(MatrixExponential.of(sum(a, direction, 2 * h)), MatrixExponential.of(sum(a, direction, -2 * h)), -1);
      double[][] difference = sum(sum(new double[3][3], fine, 4.0 / 3 / (2 * h)), coarse, -1.0 / 3 / (4 * h));
      assertClose(MatrixExponential.derivative(a, direction), difference, 1e-9);
    }
  }
}
