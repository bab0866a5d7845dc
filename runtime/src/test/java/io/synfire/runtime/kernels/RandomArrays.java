package io.synfire.runtime.kernels;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random test data from one seed. */
final class RandomArrays {
  private final SplittableRandom random;

  RandomArrays(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Uniform in -1..1. */
  float[] values(int n) {
    float[] x = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) random.nextDouble(-1, 1);
    }
    return x;
  }

  /** As {@link #values}, with about one element in three not zero. */
  float[] sparse(int n) {
    float[] x = values(n);
    for (int i = 0; i < n; i++) {
      x[i] = random.nextInt(3) == 0 ? x[i] : 0f;
    }
    return x;
  }

  float[][] matrix(int rows, int columns) {
    float[][] m = new float[rows][];
    for (int r = 0; r < rows; r++) {
      m[r] = values(columns);
    }
    return m;
  }

  static float[][] copy(float[][] m) {
    return Arrays.stream(m).map(float[]::clone).toArray(float[][]::new);
  }

  /** The raw bits, so that comparisons tell -0 from 0. */
  static int[] bits(float[] x) {
    int[] bits = new int[x.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(x[i]));
    return bits;
  }
}
