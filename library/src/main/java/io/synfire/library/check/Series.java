package io.synfire.library.check;

import java.util.Arrays;

/** Conversions between recorded arrays and those of a run. */
final class Series {
  private Series() {}

  /** {@code [time][batch][neuron]} as samples of time series, {@code [batch][time * neuron]}. */
  static float[][] samples(double[][][] series) {
    float[][] samples = new float[series[0].length][];
    for (int b = 0; b < samples.length; b++) {
      int sample = b;
      samples[b] = floats(Arrays.stream(series).flatMapToDouble(step -> Arrays.stream(step[sample])).toArray());
    }
    return samples;
  }

  static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  static float[][] floats(double[][] values) {
    return Arrays.stream(values).map(Series::floats).toArray(float[][]::new);
  }

  /** {@code [post][pre]} as {@code [source][target]} and back. */
  static float[][] transposed(double[][] matrix) {
    float[][] transposed = new float[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < transposed.length; j++) {
        transposed[j][i] = (float) matrix[i][j];
      }
    }
    return transposed;
  }

  /** Refuses a series whose shape is not [steps][batch][neurons]. */
  static double[][][] shaped(String name, double[][][] series, int batch, int neurons) {
    for (double[][] step : series) {
      if (step.length != batch || Arrays.stream(step).anyMatch(row -> row.length != neurons)) {
        throw new IllegalArgumentException("field \"" + name + "\" must be [time][" + batch + "][" + neurons + "]");
      }
    }
    return series;
  }
}
