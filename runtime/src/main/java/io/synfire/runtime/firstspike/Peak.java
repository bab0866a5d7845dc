package io.synfire.runtime.firstspike;

import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;
import java.util.Comparator;

/** When the potential of a neuron that does not spike comes nearest to its threshold. */
final class Peak {
  private static final int HALVINGS = 60;
  private final FirstSpike solver;
  private double best;
  private double at;

  Peak(FirstSpike solver) {
    this.solver = solver;
  }

  /**
   * The time of the largest potential; where no input lifts it above rest, of the peak of the response to the last input.
   *
   * @param arrivals {@code [source]}, at least one of them there
   * @param weights {@code [source]}
   */
  double time(double[] arrivals, double[] weights) {
    Integer[] order = java.util.stream.IntStream.range(0, arrivals.length).filter(i -> SpikeTime.isSpike(arrivals[i])).boxed()
        .sorted(Comparator.comparingDouble(i -> arrivals[i])).toArray(Integer[]::new);
    best = 0;
    at = arrivals[order[order.length - 1]] + responsePeak();
    double potential = 0;
    double current = 0;
    for (int k = 0; k < order.length; k++) {
      double now = arrivals[order[k]];
      double end = (k + 1 < order.length ? arrivals[order[k + 1]] : SpikeTime.NONE) - now;
      current += weights[order[k]];
      look(now, potential, current, Math.min(end, 60 * Math.max(1, solver.neuron().tauMem())));
      if (SpikeTime.isSpike(end)) {
        potential = solver.potential(potential, current, end);
        current = solver.current(current, end);
      }
    }
    return at;
  }

  private double responsePeak() {
    double ratio = solver.neuron().tauMem() / solver.neuron().tauSyn();
    return solver.neuron().tauSyn() * (ratio == 1 ? 1 : ratio * Math.log(ratio) / (ratio - 1));
  }

  /** The slope changes its sign at most once between two inputs. */
  private void look(double start, double potential, double current, double length) {
    if (solver.slope(potential, current) <= 0) {
      return;
    }
    double low = 0;
    double high = length;
    for (int n = 0; n < HALVINGS && low < high; n++) {
      double middle = (low + high) / 2;
      if (solver.slope(solver.potential(potential, current, middle), solver.current(current, middle)) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double peak = solver.potential(potential, current, high);
    if (peak > best) {
      best = peak;
      at = start + high;
    }
  }

  /** The potential above rest after an input of weight 1. */
  double response(double elapsed) {
    return elapsed > 0 ? solver.response(elapsed) : 0;
  }

  /** Whether anything arrives. */
  static boolean driven(double[] arrivals) {
    return Arrays.stream(arrivals).anyMatch(SpikeTime::isSpike);
  }
}
