package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.Crossing;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * First spikes of neurons that share their inputs: the inputs are taken in order of their times, for a block of neurons at once. A loop without branches
 * moves the states of the block to the next input and tells whether any neuron may have crossed its threshold on the way: its potential has, or its drive
 * was above the threshold and is now below the potential, so that a peak lies between. Only then neurons are looked at one by one.
 */
final class SharedSweep {
  private static final int BLOCK = 128;

  private final FirstSpike solver;
  private final double scale;
  private final InputEvents events;
  private final Crossing found = new Crossing();
  private final double[] thresholds;
  private final double[] currents;
  private final double[] sums;
  private double[] potentials;
  private double[] next;
  private int from;
  private int to;

  SharedSweep(FirstSpike solver, int sources, int targets) {
    this.solver = solver;
    scale = solver.neuron().gain() * solver.neuron().tauMem();
    events = new InputEvents(sources, new Propagation(solver));
    thresholds = new double[targets];
    currents = new double[targets];
    sums = new double[targets];
    potentials = new double[targets];
    next = new double[targets];
  }

  void sample(LayerInput input, int b, Firing into) {
    events.set(input.arrivals()[b]);
    input.thresholds(b, solver.threshold(), thresholds);
    Arrays.fill(into.times()[b], SpikeTime.NONE);
    Arrays.fill(currents, 0);
    for (from = 0; from < thresholds.length; from = to) {
      to = Math.min(from + BLOCK, thresholds.length);
      block(input.weights(), into.times()[b], into.slopes()[b]);
    }
  }

  private void block(double[][] weights, double[] times, double[] slopes) {
    int silent = to - from;
    Arrays.fill(potentials, from, to, 0);
    for (int g = 0; g < events.groups && silent > 0; g++) {
      if (step(row(weights, g), g) >= 0) {
        silent -= look(g, times, slopes);
      }
      double[] before = potentials;
      potentials = next;
      next = before;
    }
  }

  /** What a group of inputs adds to the currents. */
  private double[] row(double[][] weights, int g) {
    int k = events.starts[g];
    int end = events.starts[g + 1];
    if (end == k + 1) {
      return weights[events.order[k]];
    }
    double[] sum = sums;
    System.arraycopy(weights[events.order[k]], from, sum, from, to - from);
    for (k++; k < end; k++) {
      double[] row = weights[events.order[k]];
      for (int j = from; j < to; j++) {
        sum[j] += row[j];
      }
    }
    return sum;
  }

  /** Lets a group of inputs act and moves on to the next; not negative if a neuron may have spiked. */
  private double step(double[] row, int g) {
    double before = g == 0 ? 0 : events.synapse[g - 1];
    double membrane = events.membrane[g];
    double synapse = events.synapse[g];
    double response = events.response[g];
    double[] u = potentials;
    double[] v = next;
    double[] c = currents;
    double[] limit = thresholds;
    double best = Double.NEGATIVE_INFINITY;
    for (int j = from; j < to; j++) {
      double current = c[j] * before + row[j];
      double potential = u[j] * membrane + current * response;
      double drive = scale * current;
      c[j] = current;
      v[j] = potential;
      best = Math.max(best, Math.max(potential - limit[j], Math.min(drive - limit[j], potential - drive * synapse)));
    }
    return best;
  }

  /** Finds the neurons that spike before the next group; tells how many. */
  private int look(int g, double[] times, double[] slopes) {
    int spikes = 0;
    for (int j = from; j < to; j++) {
      double limit = thresholds[j];
      double drive = scale * currents[j];
      if (drive > limit && (next[j] >= limit || drive * events.synapse[g] <= next[j])
          && solver.crosses(potentials[j], currents[j], limit, events.gaps[g], found)) {
        times[j] = events.times[g] + found.elapsed;
        slopes[j] = found.slope;
        thresholds[j] = SpikeTime.NONE;
        spikes++;
      }
    }
    return spikes;
  }
}
