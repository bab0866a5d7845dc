package io.synfire.runtime.online;

/**
 * The weights by which cells see the values of a pattern.
 *
 * @param weight {@code [cell][value]}
 * @param preferred the pattern whose clean form each field resembles most, {@code [cell]}
 * @param correlation Pearson's correlation of the field with it, {@code [cell]}
 */
public record Fields(float[][] weight, int[] preferred, double[] correlation) {
  /** A cell whose field correlates more than this with a pattern is selective. */
  public static final double SELECTIVE = 0.8;

  /** The fields of learned weights, {@code [value][cell]}. */
  public static Fields of(float[][] weights, Patterns patterns) {
    int cells = weights[0].length;
    float[][] fields = new float[cells][weights.length];
    int[] preferred = new int[cells];
    double[] correlation = new double[cells];
    for (int j = 0; j < cells; j++) {
      for (int i = 0; i < weights.length; i++) {
        fields[j][i] = weights[i][j];
      }
      correlation[j] = Double.NEGATIVE_INFINITY;
      for (int p = 0; p < patterns.names().size(); p++) {
        double r = correlation(fields[j], patterns.clean(p));
        if (r > correlation[j]) {
          correlation[j] = r;
          preferred[j] = p;
        }
      }
    }
    return new Fields(fields, preferred, correlation);
  }

  /** Pearson's correlation; 0 where one of them is constant. */
  static double correlation(float[] a, float[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa == 0 || bb == 0 ? 0 : ab / Math.sqrt(aa * bb);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Share of the cells that are selective. */
  public double selectivity() {
    return (double) java.util.Arrays.stream(correlation).filter(r -> r > SELECTIVE).count() / correlation.length;
  }
}
