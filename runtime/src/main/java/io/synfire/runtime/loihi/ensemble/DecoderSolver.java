package io.synfire.runtime.loihi.ensemble;

import io.synfire.runtime.loihi.rates.RateModel;
import java.util.function.UnaryOperator;

/**
 * Finds decoders: weights of spikes whose sum is a function of what a population represents, by least squares with the square of the decoders as
 * penalty,
 *
 * <pre>
 * (A' A + m sigma^2 I) D = A' Y,    sigma = regularization * max(A)
 * </pre>
 *
 * for activities A at m points and values Y of the function there (Eliasmith and Anderson, "Neural Engineering", 2003).
 *
 * @param model rate of the population's neurons on the chip; the points of a staircase, not of a smooth curve
 * @param regularization noise of the activities that is allowed for, relative to the largest; above 0, usually 0.1
 */
public record DecoderSolver(RateModel model, double regularization) {
  public DecoderSolver {
    if (!(regularization > 0)) {
      throw new IllegalArgumentException("decoders need a regularization above 0, was " + regularization);
    }
  }

  /**
   * Decoders of a function.
   *
   * @param points {@code [point][dimension]} what the population represents, within its radius
   * @param function the function
   * @return {@code [dimension of the function][neuron]}
   * @throws IllegalArgumentException naming the population, if no neuron fires at any point
   */
  public double[][] decoders(Population population, double[][] points, UnaryOperator<double[]> function) {
    double[][] activity = new double[points.length][];
    double[][] values = new double[points.length][];
    double largest = 0;
    for (int p = 0; p < points.length; p++) {
      activity[p] = activity(population, points[p]);
      values[p] = function.apply(points[p].clone());
      for (double a : activity[p]) {
        largest = Math.max(largest, a);
      }
    }
    if (largest == 0) {
      throw new IllegalArgumentException("population " + population.label() + ": no neuron fires at any of the " + points.length
          + " points, so that nothing can be decoded; lower the intercepts or raise the gains");
    }
    double sigma = regularization * largest;
    double[][] factor = factor(gram(activity, points.length * sigma * sigma));
    double[][] decoders = new double[values[0].length][];
    for (int d = 0; d < decoders.length; d++) {
      decoders[d] = solve(factor, projected(activity, values, d));
    }
    return decoders;
  }

  private double[] activity(Population population, double[] point) {
    double[] activity = new double[population.size()];
    for (int i = 0; i < activity.length; i++) {
      double along = 0;
      for (int d = 0; d < point.length; d++) {
        along += population.encoders()[i][d] * point[d];
      }
      activity[i] = model.rate(population.tuning().gain()[i] * along / population.radius() + population.tuning().bias()[i]);
    }
    return activity;
  }

  private static double[][] gram(double[][] activity, double ridge) {
    int size = activity[0].length;
    double[][] gram = new double[size][size];
    for (double[] row : activity) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; row[i] != 0 && j <= i; j++) {
          gram[i][j] += row[i] * row[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      gram[i][i] += ridge;
    }
    return gram;
  }

  private static double[] projected(double[][] activity, double[][] values, int dimension) {
    double[] sum = new double[activity[0].length];
    for (int p = 0; p < activity.length; p++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += activity[p][i] * values[p][dimension];
      }
    }
    return sum;
  }

  /** Lower triangular factor of a positive definite matrix, in place (Cholesky). */
  private static double[][] factor(double[][] matrix) {
    for (int j = 0; j < matrix.length; j++) {
      for (int i = j; i < matrix.length; i++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
    }
    return matrix;
  }

  private static double[] solve(double[][] factor, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= factor[i][k] * x[k];
      }
      x[i] /= factor[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= factor[k][i] * x[k];
      }
      x[i] /= factor[i][i];
    }
    return x;
  }
}
