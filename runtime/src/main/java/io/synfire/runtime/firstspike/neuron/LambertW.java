package io.synfire.runtime.firstspike.neuron;

/**
 * The principal branch of the Lambert W function, {@code W(x) exp(W(x)) = x}, {@code W >= -1} (Corless et al. 1996, doi 10.1007/BF02124750), and the part
 * of it that spike times need in a form that neither overflows nor loses digits where the branches meet.
 */
public final class LambertW {
  private static final double BRANCH_POINT = -Math.exp(-1);
  /** The part of 1/e that {@link #BRANCH_POINT} leaves out: -1/e is this much above it. */
  private static final double BRANCH_POINT_REST = 1.2428753672788363e-17;
  private static final int MOST_STEPS = 40;

  private LambertW() {}

  /**
   * The value of the principal branch; NaN below -1/e.
   *
   * @param x argument, -1/e or more
   */
  public static double principal(double x) {
    if (x >= 0) {
      return x <= 1 ? small(x) : logarithmic(Math.log(x));
    }
    double above = Math.E * ((x - BRANCH_POINT) - BRANCH_POINT_REST);
    if (!(above >= 0)) {
      return x >= BRANCH_POINT ? -1 : Double.NaN;
    }
    return x > -0.25 ? small(x) : belowBranch(-Math.log1p(-above)) - 1;
  }

  /**
   * {@code W(exp(logarithm))}, for arguments that would overflow.
   *
   * @param logarithm logarithm of the argument
   */
  public static double logarithmic(double logarithm) {
    if (logarithm < 0) {
      return small(Math.exp(logarithm));
    }
    if (logarithm == Double.POSITIVE_INFINITY) {
      return logarithm;
    }
    double w = logarithm < 3 ? 0.5671432904097838 + 0.45 * logarithm : logarithm - Math.log(logarithm);
    for (int k = 0; k < MOST_STEPS; k++) {
      double step = (w + Math.log(w) - logarithm) * w / (w + 1);
      w -= step;
      if (Math.abs(step) <= 1e-9 * w) {
        return w - (w + Math.log(w) - logarithm) * w / (w + 1);
      }
    }
    return w;
  }

  /**
   * {@code 1 + W(-exp(-1 - depth))}: how far W is above its value at the branch point, for an argument that is {@code depth} logarithmic units above it.
   * It solves {@code -log(1 - v) - v = depth}, is {@code sqrt(2 depth)} near 0 and tends to 1.
   *
   * @param depth 0 or more
   */
  public static double belowBranch(double depth) {
    return depth < BranchSeries.LARGEST_DEPTH ? BranchSeries.value(depth) : 1 - minus(depth);
  }

  /**
   * {@code -W(-exp(-1 - depth))}, in full relative precision however large the depth. It solves {@code w - log(w) = 1 + depth}, {@code 0 < w <= 1}.
   *
   * @param depth 0 or more
   */
  public static double minus(double depth) {
    if (depth < BranchSeries.LARGEST_DEPTH) {
      return 1 - BranchSeries.value(depth);
    }
    double x = Math.exp(-1 - depth);
    return x < 1e-300 ? x : -small(-x);
  }

  /** Arguments of -0.25 to 1, by Halley's method. */
  private static double small(double x) {
    if (Math.abs(x) < 1e-9) {
      return x * (1 - x);
    }
    double w = x < 0 ? x * (1 + x * (-1 + x * (1.5 - x * 8 / 3))) : x / (1 + x) * (1 + 0.5 * x) / (1 + 0.4 * x);
    for (int k = 0; k < MOST_STEPS; k++) {
      double e = Math.exp(w);
      double f = w * e - x;
      double step = f / (e * (w + 1) - (w + 2) * f / (2 * w + 2));
      w -= step;
      if (Math.abs(step) <= 1e-6 * Math.abs(w)) {
        return w;
      }
    }
    return w;
  }
}
