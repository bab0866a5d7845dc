package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.Crossing;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * First spikes of neurons that share their inputs: the inputs are taken in order of their times, for a block of neurons at once, and neurons are looked at
 * one by one only where a bound of their potentials says that they may cross their threshold. A block takes several samples in turn, so that its weights stay
 * in the cache.
 */
final class SharedSweep {
  /** Limits are this part below thresholds, for the rounding of the bound. */
  private static final double MARGIN = 1e-9;
  private static final int TILE = 8;

  private final FirstSpike solver;
  private final double scale;
  private final SweepSteps steps;
  private final InputEvents[] events = new InputEvents[TILE];
  private final SweepState state;
  private final double[] thresholds;
  private final Crossing found = new Crossing();

  SharedSweep(FirstSpike solver, SweepSteps steps, int sources, int targets) {
    this.solver = solver;
    this.steps = steps;
    scale = solver.neuron().gain() * solver.neuron().tauMem();
    Arrays.setAll(events, k -> new InputEvents(sources, solver));
    state = new SweepState(targets);
    thresholds = new double[targets];
  }

  void forward(LayerInput input, Firing into) {
    int width = steps.block(thresholds.length);
    for (int first = 0; first < input.count(); first += TILE) {
      int end = Math.min(first + TILE, input.count());
      for (int b = first; b < end; b++) {
        events[b - first].set(input.arrivals()[b], input.weights());
        Arrays.fill(into.times()[b], SpikeTime.NONE);
      }
      for (int from = 0; from < thresholds.length; from += width) {
        for (int b = first; b < end; b++) {
          input.thresholds(b, solver.threshold(), thresholds);
          block(events[b - first], from, into.times()[b], into.slopes()[b]);
        }
      }
    }
  }

  /** Lets neurons spike from this one on; where less than a block is left, those before it go along once more, without effect. */
  private void block(InputEvents inputs, int from, double[] times, double[] slopes) {
    int width = steps.block(thresholds.length);
    int start = Math.min(from, thresholds.length - width);
    int silent = start + width - from;
    for (int j = start; j < start + width; j++) {
      state.potentials[j] = 0;
      state.currents[j] = 0;
      state.limits[j] = j < from ? SpikeTime.NONE : thresholds[j] * (1 - MARGIN);
    }
    int last = inputs.count - 1;
    for (int g = steps.run(inputs, SweepSteps.START, state, start); g < last; g = steps.run(inputs, g, state, start)) {
      for (long bits = state.candidates; bits != 0; bits &= bits - 1) {
        silent -= look(inputs, g, start + Long.numberOfTrailingZeros(bits), times, slopes) ? 1 : 0;
      }
      if (silent == 0) {
        return;
      }
    }
    for (int j = from; j < start + width && last >= 0; j++) {
      state.currents[j] = Math.fma(state.currents[j], inputs.decays[last], inputs.rows[last][j]);
      look(inputs, last, j, times, slopes);
    }
  }

  /** Lets a neuron spike if it does before the next input. */
  private boolean look(InputEvents inputs, int g, int j, double[] times, double[] slopes) {
    double threshold = thresholds[j];
    double potential = state.potentials[j];
    double current = state.currents[j];
    double next = Math.fma(current, inputs.rise[g], potential) * inputs.membrane[g];
    double drive = scale * current;
    boolean peaked = drive * inputs.decays[g + 1] <= next || !inputs.brief(g);
    if (drive > threshold && state.limits[j] < SpikeTime.NONE && inputs.gaps[g] > 0 && (next >= threshold || peaked)
        && solver.crosses(potential, current, threshold, inputs.gaps[g], found)) {
      times[j] = inputs.times[g] + found.elapsed;
      slopes[j] = found.slope;
      state.limits[j] = SpikeTime.NONE;
      return true;
    }
    return false;
  }
}
