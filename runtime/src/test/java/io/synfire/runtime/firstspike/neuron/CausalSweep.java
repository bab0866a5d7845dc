package io.synfire.runtime.firstspike.neuron;

import java.util.Comparator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * The first spike of one neuron with several inputs. The inputs are taken in order of their times, those at the same time together; between two of them
 * the state moves in closed form, and the first interval that holds a crossing ends the sweep: its inputs so far are the causal set.
 *
 * @param solver the neuron
 */
public record CausalSweep(FirstSpike solver) {

  /**
   * The first spike, {@link SpikeTime#NONE} if there is none.
   *
   * @param times times of the inputs, in any order; {@link SpikeTime#NONE} for a missing one
   * @param weights their weights
   */
  public double spike(double[] times, double[] weights) {
    Crossing found = new Crossing();
    return sweep(times, weights, found);
  }

  private double sweep(double[] times, double[] weights, Crossing found) {
    int[] order = IntStream.range(0, times.length).filter(i -> SpikeTime.isSpike(times[i])).boxed()
        .sorted(Comparator.comparingDouble(i -> times[i])).mapToInt(i -> i).toArray();
    double potential = 0;
    double current = 0;
    for (int k = 0; k < order.length; k++) {
      double now = times[order[k]];
      current += weights[order[k]];
      double next = k + 1 < order.length ? times[order[k + 1]] : SpikeTime.NONE;
      if (next == now) {
        continue;
      }
      if (solver.crosses(potential, current, solver.threshold(), next - now, found)) {
        return now + found.elapsed;
      }
      if (SpikeTime.isSpike(next)) {
        potential = solver.potential(potential, current, next - now);
        current = solver.current(current, next - now);
      }
    }
    return SpikeTime.NONE;
  }

  /** The first spike and its derivatives, by the implicit function theorem. */
  public SpikeDerivatives derivatives(double[] times, double[] weights) {
    Crossing found = new Crossing();
    double spike = sweep(times, weights, found);
    Sensitivity sensitivity = new Sensitivity();
    sensitivity.set(SpikeTime.isSpike(spike) ? 1 / found.slope : 0, 0);
    return derivatives(times, weights, spike, t -> t < spike, sensitivity);
  }

  /**
   * Derivatives of a spike time that is not the model's own; see {@link FirstSpike#nominal}.
   *
   * @param spike the spike time that was seen, or {@link SpikeTime#NONE}
   */
  public SpikeDerivatives derivativesAt(double[] times, double[] weights, double spike) {
    Sensitivity sensitivity = new Sensitivity();
    if (SpikeTime.isSpike(spike)) {
      double potential = 0;
      double current = 0;
      for (int i = 0; i < times.length; i++) {
        if (times[i] <= spike) {
          potential += weights[i] * solver.response(spike - times[i]);
          current += solver.current(weights[i], spike - times[i]);
        }
      }
      solver.nominal(potential, current, sensitivity);
    }
    return derivatives(times, weights, spike, t -> t <= spike, sensitivity);
  }

  private SpikeDerivatives derivatives(
      double[] times, double[] weights, double spike, DoublePredicate causal, Sensitivity sensitivity) {
    double[] byWeight = new double[times.length];
    double[] byTime = new double[times.length];
    for (int i = 0; i < times.length && sensitivity.byResponse != 0; i++) {
      if (causal.test(times[i])) {
        double s = spike - times[i];
        double current = sensitivity.byCurrent * solver.current(1, s);
        byWeight[i] = -(sensitivity.byResponse * solver.response(s) + current);
        byTime[i] = weights[i] * (sensitivity.byResponse * solver.responseSlope(s) - current / solver.neuron().tauSyn());
      }
    }
    return new SpikeDerivatives(spike, byWeight, byTime);
  }
}
