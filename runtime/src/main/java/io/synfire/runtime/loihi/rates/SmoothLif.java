package io.synfire.runtime.loihi.rates;

/**
 * Rate of a LIF neuron in continuous time.
 *
 * @param tauRc time constant in seconds
 * @param dead time from a spike to the start of integration in seconds
 * @param amplitude factor of the rate
 */
record SmoothLif(double tauRc, double dead, double amplitude) implements SmoothRate {
  private static final double CLOSEST = 1e-15;

  @Override
  public double rate(double input) {
    return input > 1 ? amplitude / interval(Math.log1p(1 / Math.max(input - 1, CLOSEST))) : 0;
  }

  @Override
  public double slope(double input) {
    double above = Math.max(input - 1, CLOSEST);
    double interval = interval(Math.log1p(1 / above));
    return input > 1 ? amplitude * tauRc / (above * (above + 1)) / (interval * interval) : 0;
  }

  /** Time between spikes for a charging time in units of the time constant. */
  double interval(double charging) {
    return dead + tauRc * charging;
  }
}
