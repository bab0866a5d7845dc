package io.synfire.runtime.firstspike.neuron;

/**
 * Any ratio of the time constants: Newton's method. While {@code u(s)} rises it is concave, since {@code u'' = -u' / tauMem - gain I / tauSyn}; so Newton's
 * method started below the crossing approaches it from below and never passes it. It starts from the better of two such points: the tangent at the state,
 * and the parabola at the peak {@code s* = -log(1 - d tauSyn (1 - u / (gain tauMem I))) / d}, {@code d = 1 / tauSyn - 1 / tauMem}, which is
 * {@code gain tauMem I exp(-s* / tauSyn)} high.
 */
record DistinctConstants(CurrentLif neuron) implements FirstSpike {
  private static final int MOST_STEPS = 200;

  /** 1 / tauSyn - 1 / tauMem. */
  private double difference() {
    return (neuron.tauMem() - neuron.tauSyn()) / neuron.tauMem() / neuron.tauSyn();
  }

  @Override
  public double response(double elapsed) {
    double difference = difference();
    double slower = Math.max(neuron.tauMem(), neuron.tauSyn());
    if (elapsed >= 0) {
      return -neuron.gain() * Math.exp(-elapsed / slower) * Math.expm1(-Math.abs(difference) * elapsed) / Math.abs(difference);
    }
    return -neuron.gain() * Math.exp(-elapsed / neuron.tauMem()) * Math.expm1(-difference * elapsed) / difference;
  }

  @Override
  public double responseSlope(double elapsed) {
    return neuron.gain() * Math.exp(-elapsed / neuron.tauSyn()) - response(elapsed) / neuron.tauMem();
  }

  @Override
  public boolean crosses(double potential, double current, double threshold, double end, Crossing into) {
    double drive = neuron.gain() * neuron.tauMem() * current;
    if (!(drive > threshold)) {
      return false;
    }
    double peak = peak(potential, drive);
    boolean within = peak <= end;
    if (within ? !(neuron.tauSyn() * Drive.logRatio(drive, threshold) >= peak) : !(potential(potential, current, end) >= threshold)) {
      return false;
    }
    double elapsed = root(new State(potential, current, threshold), Math.min(peak, end), within);
    into.set(elapsed, Math.max(0, slope(threshold, current(current, elapsed))));
    return true;
  }

  /** Time of the peak after a state; not finite or NaN if there is none. */
  private double peak(double potential, double drive) {
    double difference = difference();
    double product = difference * neuron.tauSyn() * (1 - potential / drive);
    if (product < 0.5) {
      return -Math.log1p(-product) / difference;
    }
    double rest = (neuron.tauSyn() + (neuron.tauMem() - neuron.tauSyn()) * (potential / drive)) / neuron.tauMem();
    return rest > 0 ? -Math.log(rest) / difference : SpikeTime.NONE;
  }

  private record State(double potential, double current, double threshold) {}

  /** The crossing that is known to lie before a time, which may be the peak. */
  private double root(State state, double bound, boolean peaked) {
    double s = Math.max(0, tangent(state, 0));
    if (peaked) {
      s = Math.max(s, Math.max(0, tangent(state, belowPeak(state, bound))));
    }
    return newton(state, s, bound);
  }

  /** Where the parabola at a peak crosses the threshold. */
  private double belowPeak(State state, double peak) {
    double height = neuron.gain() * neuron.tauMem() * current(state.current, peak);
    return peak - Math.sqrt(2 * Math.max(0, height - state.threshold) / height * neuron.tauMem() * neuron.tauSyn());
  }

  /** One step of Newton's method. */
  private double tangent(State state, double s) {
    double missing = missing(state, s / neuron.tauMem()) - state.current * response(s);
    double slope = neuron.gain() * current(state.current, s) - (state.threshold - missing) / neuron.tauMem();
    return slope > 0 ? s + missing / slope : s;
  }

  /** What the potential alone leaves to the threshold after an elapsed time in units of tauMem; early and late with all digits. */
  private static double missing(State state, double x) {
    return x < 0.5 ? state.threshold - state.potential - state.potential * Math.expm1(-x) : state.threshold - state.potential * Math.exp(-x);
  }

  private double newton(State state, double start, double bound) {
    double s = Math.min(start, bound);
    for (int k = 0; k < MOST_STEPS; k++) {
      double next = Math.min(tangent(state, s), bound);
      if (!(next > s + Math.ulp(s))) {
        return next > s ? next : s;
      }
      s = next;
    }
    return s;
  }

  @Override
  public void nominal(double potential, double current, Sensitivity into) {
    double drive = neuron.gain() * neuron.tauMem() * current;
    double peak = current > 0 ? peak(potential, drive) : SpikeTime.NONE;
    if (!(peak < SpikeTime.NONE && neuron.tauSyn() * Drive.logRatio(drive, threshold()) > peak)) {
      into.set(0, 0);
      return;
    }
    State state = new State(potential, current, threshold());
    double elapsed = newton(state, tangent(state, belowPeak(state, peak)), peak);
    double slope = slope(threshold(), current(current, elapsed));
    into.set(slope > 0 ? 1 / slope : 0, 0);
  }
}
