package io.synfire.runtime.loihi.rates;

/**
 * Rate of a LIF neuron with a softened onset.
 *
 * @param sharp the neuron
 * @param softening how the onset is softened
 */
record SoftLif(SmoothLif sharp, Softening softening) implements SmoothRate {
  private static final double DEEP = -20; // widths below threshold from where ln(1 + 1/z) is taken as -ln z

  @Override
  public double rate(double input) {
    return sharp.amplitude() / interval(input);
  }

  @Override
  public double slope(double input) {
    double j = (input - 1) / softening.sigma();
    double z = softening.above(input);
    double interval = interval(input);
    double charging = j > DEEP ? 1 / (z * (z + 1) * (1 + Math.exp(-j))) : 1 / softening.sigma();
    return sharp.amplitude() * sharp.tauRc() * (Double.isInfinite(z) ? 0 : charging) / (interval * interval);
  }

  private double interval(double input) {
    double j = (input - 1) / softening.sigma();
    return sharp.interval(j > DEEP ? Math.log1p(1 / softening.above(input)) : -j - Math.log(softening.sigma()));
  }
}
