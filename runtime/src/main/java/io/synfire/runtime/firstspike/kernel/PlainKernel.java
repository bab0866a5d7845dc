package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.Crossing;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.Sensitivity;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/** Neuron by neuron, input by input, for any time constants. */
final class PlainKernel implements LayerKernel {
  private final FirstSpike solver;
  private final int sources;
  private final int targets;
  private final boolean perSynapse;
  private final SortedInputs sorted;
  private final Crossing found = new Crossing();
  private final Sensitivity sensitivity = new Sensitivity();

  PlainKernel(CurrentLif neuron, int sources, int targets, boolean perSynapse) {
    this.solver = FirstSpike.of(neuron);
    this.sources = sources;
    this.targets = targets;
    this.perSynapse = perSynapse;
    this.sorted = new SortedInputs(sources);
  }

  @Override
  public void forward(LayerInput input, Firing into) {
    for (int b = 0; b < input.count(); b++) {
      for (int j = 0; j < targets; j++) {
        if (perSynapse || j == 0) {
          sorted.sort(input.arrivals()[b], perSynapse ? j : 0, perSynapse ? targets : 1);
        }
        double[][] thresholds = input.thresholds();
        double threshold = thresholds.length == 0 ? solver.threshold() : thresholds[thresholds.length == 1 ? 0 : b][j];
        into.times()[b][j] = spike(input.weights(), j, threshold);
        into.slopes()[b][j] = found.slope;
      }
    }
  }

  private double spike(double[][] weights, int j, double threshold) {
    double potential = 0;
    double current = 0;
    for (int k = 0; k < sorted.count; k++) {
      double now = sorted.times[k];
      double next = k + 1 < sorted.count ? sorted.times[k + 1] : SpikeTime.NONE;
      current += weights[sorted.order[k]][j];
      if (next == now) {
        continue;
      }
      if (solver.crosses(potential, current, threshold, next - now, found)) {
        return now + found.elapsed;
      }
      if (SpikeTime.isSpike(next)) {
        potential = solver.potential(potential, current, next - now);
        current = solver.current(current, next - now);
      }
    }
    return SpikeTime.NONE;
  }

  @Override
  public void backward(LayerInput input, LayerError error, LayerGradient into) {
    for (int b = 0; b < input.count(); b++) {
      sample(input, error, into, b);
    }
  }

  void sample(LayerInput input, LayerError error, LayerGradient into, int b) {
    if (into.arrivals().length > 0) {
      Arrays.fill(into.arrivals()[b], 0);
    }
    for (int j = 0; j < targets; j++) {
      double spike = error.firing().times()[b][j];
      if (SpikeTime.isSpike(spike) && sense(input, error, b, j)) {
        backward(input, error, into, b, j);
      }
    }
  }

  private int index(int i, int j) {
    return perSynapse ? i * targets + j : i;
  }

  private boolean sense(LayerInput input, LayerError error, int b, int j) {
    if (error.ideal()) {
      sensitivity.byResponse = 1 / error.firing().slopes()[b][j];
      sensitivity.byCurrent = 0;
      return true;
    }
    double spike = error.firing().times()[b][j];
    double potential = 0;
    double current = 0;
    for (int i = 0; i < sources; i++) {
      double s = spike - input.arrivals()[b][index(i, j)];
      if (s >= 0) {
        potential += input.weights()[i][j] * solver.response(s);
        current += solver.current(input.weights()[i][j], s);
      }
    }
    solver.nominal(potential, current, sensitivity);
    return sensitivity.byResponse != 0;
  }

  private void backward(LayerInput input, LayerError error, LayerGradient into, int b, int j) {
    double[] arrivals = input.arrivals()[b];
    double spike = error.firing().times()[b][j];
    double loss = error.byTime()[b][j];
    double largest = 0;
    for (int i = 0; i < sources; i++) {
      double s = spike - arrivals[index(i, j)];
      if (error.ideal() ? s > 0 : s >= 0) {
        largest = Math.max(largest, Math.abs(loss * byWeight(s)));
      }
    }
    boolean learns = into.weights().length > 0 && largest <= error.maxGradient();
    for (int i = 0; i < sources; i++) {
      double s = spike - arrivals[index(i, j)];
      if (error.ideal() ? s > 0 : s >= 0) {
        if (learns) {
          into.weights()[i][j] += loss * byWeight(s);
        }
        if (into.arrivals().length > 0) {
          double current = sensitivity.byCurrent * solver.current(1, s) / solver.neuron().tauSyn();
          into.arrivals()[b][index(i, j)] += loss * input.weights()[i][j] * (sensitivity.byResponse * solver.responseSlope(s) - current);
        }
      }
    }
  }

  private double byWeight(double s) {
    return -(sensitivity.byResponse * solver.response(s) + sensitivity.byCurrent * solver.current(1, s));
  }
}
