package io.synfire.runtime.firstspike.neuron;

/**
 * tauMem = tauSyn = tau: {@code u(s) = (u + gain I s) exp(-s / tau)} crosses at {@code s = -tau (q + W(-p exp(-q)))} with
 * {@code p = threshold / (gain tau I)}, {@code q = u / (gain tau I)}, and rises there by {@code threshold / tau (1 + W) / -W}.
 */
record EqualConstants(CurrentLif neuron) implements FirstSpike {

  @Override
  public double response(double elapsed) {
    return neuron.gain() * elapsed * Math.exp(-elapsed / neuron.tauSyn());
  }

  @Override
  public double responseSlope(double elapsed) {
    double x = elapsed / neuron.tauSyn();
    return neuron.gain() * (1 - x) * Math.exp(-x);
  }

  @Override
  public boolean crosses(double potential, double current, double threshold, double end, Crossing into) {
    double tau = neuron.tauSyn();
    double drive = neuron.gain() * tau * current;
    if (!(drive > threshold)) {
      return false;
    }
    double start = potential / drive;
    double depth = start - 1 + Drive.logRatio(drive, threshold);
    if (!(depth >= 0)) {
      return false;
    }
    double minusW = LambertW.minus(depth);
    double elapsed = tau * (minusW - start);
    if (elapsed > end && potential(potential, current, end) < threshold) {
      return false;
    }
    double rise = minusW < 0.25 ? 1 - minusW : LambertW.belowBranch(depth);
    into.set(Math.min(elapsed, end), threshold / tau * rise / minusW);
    return true;
  }

  @Override
  public void nominal(double potential, double current, Sensitivity into) {
    double drive = neuron.gain() * neuron.tauSyn() * current;
    double depth = current > 0 ? potential / drive - 1 + Drive.logRatio(drive, threshold()) : -1;
    into.set(depth > 0 ? 1 / (neuron.gain() * current * LambertW.belowBranch(depth)) : 0, 0);
  }
}
