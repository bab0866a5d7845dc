package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.Crossing;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * First spikes of neurons that share their inputs: the inputs are taken in order of their times, for a block of neurons at once, and neurons are looked at
 * one by one only where a bound of their potentials says that one of the block may cross its threshold.
 */
final class SharedSweep {
  /** Limits are this part below thresholds, for the rounding of the bound. */
  private static final double MARGIN = 1e-9;

  private final FirstSpike solver;
  private final double scale;
  private final SweepSteps steps;
  private final InputEvents events;
  private final SweepState state;
  private final double[] thresholds;
  private final Crossing found = new Crossing();

  SharedSweep(FirstSpike solver, SweepSteps steps, int sources, int targets) {
    this.solver = solver;
    this.steps = steps;
    scale = solver.neuron().gain() * solver.neuron().tauMem();
    events = new InputEvents(sources, targets, solver);
    state = new SweepState(targets);
    thresholds = new double[targets];
  }

  void sample(LayerInput input, int b, Firing into) {
    events.set(input.arrivals()[b], input.weights());
    input.thresholds(b, solver.threshold(), thresholds);
    Arrays.fill(into.times()[b], SpikeTime.NONE);
    Arrays.fill(state.potentials(), 0);
    Arrays.fill(state.currents(), 0);
    for (int j = 0; j < thresholds.length; j++) {
      state.limits()[j] = thresholds[j] * (1 - MARGIN);
    }
    for (int from = 0; from < thresholds.length; from = steps.blockEnd(from, thresholds.length)) {
      block(from, into.times()[b], into.slopes()[b]);
    }
  }

  private void block(int from, double[] times, double[] slopes) {
    int to = steps.blockEnd(from, thresholds.length);
    int silent = to - from;
    int last = events.groups - 1;
    for (int g = 0; g < last && silent > 0; g++) {
      g = steps.run(events, g, state, from);
      if (g < last) {
        for (int j = from; j < to; j++) {
          silent -= look(g, j, times, slopes) ? 1 : 0;
        }
      }
    }
    for (int j = from; j < to && silent > 0 && last >= 0; j++) {
      double decay = last == 0 ? 0 : events.synapse[last - 1];
      state.currents()[j] = Math.fma(state.currents()[j], decay, events.rows[last][j]);
      look(last, j, times, slopes);
    }
  }

  /** Lets a neuron spike if it does before the next group, and else moves it there. */
  private boolean look(int g, int j, double[] times, double[] slopes) {
    double threshold = thresholds[j];
    double potential = state.potentials()[j];
    double current = state.currents()[j];
    double next = Math.fma(potential, events.membrane[g], current * events.response[g]);
    double drive = scale * current;
    state.potentials()[j] = next;
    if (drive > threshold && state.limits()[j] < SpikeTime.NONE && (next >= threshold || drive * events.synapse[g] <= next)
        && solver.crosses(potential, current, threshold, events.gaps[g], found)) {
      times[j] = events.times[g] + found.elapsed;
      slopes[j] = found.slope;
      state.limits()[j] = SpikeTime.NONE;
      return true;
    }
    return false;
  }
}
