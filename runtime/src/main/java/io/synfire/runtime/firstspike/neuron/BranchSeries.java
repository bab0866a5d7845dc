package io.synfire.runtime.firstspike.neuron;

/**
 * The solution {@code v} of {@code -log(1 - v) - v = depth} near 0, as a power series in {@code p = sqrt(2 depth)}; its coefficients follow from
 * {@code v dv/dp = p (1 - v)}. It converges for {@code |p| < sqrt(4 pi)}.
 */
final class BranchSeries {
  /** The series is exact to rounding below this depth. */
  static final double LARGEST_DEPTH = 0.5;

  private BranchSeries() {}

  static double value(double depth) {
    double p = Math.sqrt(2 * depth);
    double low = -1.0 / 3 + p * (1.0 / 36 + p * (1.0 / 270 + p * (1.0 / 4320 + p * (-1.0 / 17010 + p * (-2.553644914756026e-05
        + p * (-4.899078973153047e-06 + p * high(p)))))));
    return p + p * p * low;
  }

  /** Terms from the ninth on. */
  private static double high(double p) {
    double end = 3.239317851416903e-12 + p * (1.2822077905614429e-12 + p * (2.513834640057088e-13 + p * (5.2401866818838735e-15
        + p * (-1.5326196647277207e-14 + p * (-6.053864010513748e-15 + p * -1.1889539086269768e-15)))));
    return -2.428276122977769e-07 + p * (1.85406221071516e-07 + p * (7.542464855411896e-08 + p * (1.47216272806884e-08
        + p * (5.159887341078076e-10 + p * (-7.32986413160022e-10 + p * (-2.921357345635569e-10 + p * (-5.717312238897994e-11
        + p * (-1.5008349408791911e-12 + p * end))))))));
  }
}
