package io.synfire.runtime.loihi.rates;

/**
 * Rate of an integrate-and-fire neuron in continuous time.
 *
 * @param dead time lost with every spike, in seconds
 * @param amplitude factor of the rate
 */
record SmoothRectifiedLinear(double dead, double amplitude) implements SmoothRate {
  @Override
  public double rate(double input) {
    return input > 0 ? amplitude / (dead + 1 / input) : 0;
  }

  @Override
  public double slope(double input) {
    double stretched = dead * input + 1;
    return input > 0 ? amplitude / (stretched * stretched) : 0;
  }
}
