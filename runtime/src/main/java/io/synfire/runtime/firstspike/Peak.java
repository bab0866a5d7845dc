package io.synfire.runtime.firstspike;

import io.synfire.runtime.firstspike.kernel.SortedInputs;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;

/** When the potential of a neuron that does not spike comes nearest to its threshold. */
final class Peak {
  private final FirstSpike solver;
  private final SortedInputs inputs;
  private double best;
  private double at;

  Peak(FirstSpike solver, int sources) {
    this.solver = solver;
    this.inputs = new SortedInputs(sources);
  }

  /** Takes every {@code step}-th arrival from {@code first} on; whether there is any. */
  boolean arrive(double[] arrivals, int first, int step) {
    inputs.sort(arrivals, first, step);
    return inputs.count > 0;
  }

  /**
   * The time of the largest potential after what arrived last, of which there is some; where no input lifts the potential above rest, that of the peak of
   * the response to the last input.
   *
   * @param weights {@code [source][target]}
   * @param target the neuron
   */
  double time(double[][] weights, int target) {
    best = 0;
    at = inputs.times[inputs.count - 1] + after(0, 1);
    double potential = 0;
    double current = 0;
    for (int k = 0; k < inputs.count; k++) {
      double now = inputs.times[k];
      double length = k + 1 < inputs.count ? inputs.times[k + 1] - now : SpikeTime.NONE;
      current += weights[inputs.order[k]][target];
      if (current > 0 && solver.slope(potential, current) > 0) {
        look(now, potential, current, Math.min(length, after(potential, current)));
      }
      if (SpikeTime.isSpike(length)) {
        potential = solver.potential(potential, current, length);
        current = solver.current(current, length);
      }
    }
    return at;
  }

  /**
   * How long the potential rises after a state of positive current, without further inputs: the zero of {@code du/dt}. With
   * {@code x = tauSyn (1 - u / (gain tauMem I))} and {@code d = 1 / tauSyn - 1 / tauMem} it is {@code -log(1 - d x) / d}, and x where d is 0.
   */
  private double after(double potential, double current) {
    double tauMem = solver.neuron().tauMem();
    double tauSyn = solver.neuron().tauSyn();
    double x = tauSyn * (1 - potential / (solver.neuron().gain() * tauMem * current));
    double d = (tauMem - tauSyn) / tauMem / tauSyn;
    if (Math.abs(d * x) < 1e-12) {
      return x;
    }
    return d * x < 1 ? -Math.log1p(-d * x) / d : SpikeTime.NONE;
  }

  private void look(double start, double potential, double current, double elapsed) {
    double peak = SpikeTime.isSpike(elapsed) ? solver.potential(potential, current, elapsed) : 0;
    if (peak > best) {
      best = peak;
      at = start + elapsed;
    }
  }

  /** The potential above rest after an input of weight 1. */
  double response(double elapsed) {
    return elapsed > 0 ? solver.response(elapsed) : 0;
  }
}
