package io.synfire.runtime.firstspike.neuron;

/**
 * tauMem = 2 tauSyn: with {@code x = exp(-s / tauMem)} and {@code b = gain tauMem I}, {@code u(s) = (u + b) x - b x^2}. The crossing is the larger root of
 * {@code b x^2 - (u + b) x + threshold = 0}; near x = 1 it is taken from the smaller root of the equation of {@code 1 - x}, where no digits cancel.
 */
record DoubleConstant(CurrentLif neuron) implements FirstSpike {

  @Override
  public double response(double elapsed) {
    double tau = neuron.tauMem();
    return -neuron.gain() * tau * Math.exp(-elapsed / tau) * Math.expm1(-elapsed / tau);
  }

  @Override
  public double responseSlope(double elapsed) {
    double x = Math.exp(-elapsed / neuron.tauMem());
    return neuron.gain() * x * (2 * x - 1);
  }

  @Override
  public boolean crosses(double potential, double current, double threshold, double end, Crossing into) {
    double tau = neuron.tauMem();
    double drive = neuron.gain() * tau * current;
    double sum = potential + drive;
    double square = sum * sum - 4 * drive * threshold;
    if (!(drive > threshold && sum > 0 && square >= 0)) {
      return false;
    }
    double root = Math.sqrt(square);
    double fall = 2 * (threshold - potential) / (drive - potential + root);
    double x = fall < 0.5 ? 1 - fall : (sum + root) / (2 * drive);
    double elapsed = -tau * (fall < 0.5 ? Math.log1p(-fall) : Math.log(x));
    if (elapsed > end && potential(potential, current, end) < threshold) {
      return false;
    }
    into.set(Math.min(elapsed, end), x * root / tau);
    return true;
  }

  @Override
  public void nominal(double potential, double current, Sensitivity into) {
    double unit = neuron.gain() * neuron.tauMem();
    double c = threshold() / unit;
    double membrane = current + potential / unit;
    double square = membrane * membrane - 4 * current * c;
    if (!(square > 0 && current != 0 && (membrane + Math.sqrt(square)) / current > 0)) {
      into.set(0, 0);
      return;
    }
    double root = Math.sqrt(square);
    into.set(1 / (neuron.gain() * root), neuron.tauMem() * (current - root - c) / (root * current));
  }
}
