package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.EpochSpikes;
import io.synfire.plasticity.TraceMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The 7-bit traces of the axons or of the neurons of a group over an epoch. Row 0 of a trace is its value before the epoch. */
final class IntegerTraceBank {
  private final List<IntegerTrace> traces;
  private final List<DecayTable> tables = new ArrayList<>();
  private final int[][][] history;
  private final int epoch;
  /** When the neurons fired. */
  final EpochSpikes spikes;

  IntegerTraceBank(IntegerRule rule, boolean source, int size) {
    traces = source ? rule.sources() : rule.targets();
    epoch = rule.epoch();
    spikes = new EpochSpikes(size);
    history = new int[traces.size()][][];
    for (int k = 0; k < history.length; k++) {
      tables.add(new DecayTable(traces.get(k).decay()));
      if (rule.reads(source, k)) {
        history[k] = new int[epoch + 1][size];
      }
    }
  }

  boolean used(int trace) {
    return history[trace] != null;
  }

  int[] at(int trace, int step) {
    return history[trace][step];
  }

  /** Gives adding traces, from one on, the impulse of an earlier spike of the epoch. */
  void impulse(int neuron, int from, int draw) {
    for (int k = from; k < history.length; k++) {
      if (used(k) && traces.get(k).mode() == TraceMode.ADD) {
        history[k][0][neuron] = traces.get(k).afterImpulse(history[k][0][neuron], draw);
      }
    }
  }

  /** Takes the third factor: one value for all, one for each neuron, or one for each neuron and modulated trace. */
  void modulate(int[] values) {
    int size = spikes.neurons();
    int from = 0;
    for (int k = 0; k < history.length; k++) {
      if (traces.get(k).mode() == TraceMode.MODULATED) {
        if (used(k) && values.length <= 1) {
          Arrays.fill(history[k][0], values.length == 0 ? 0 : values[0]);
        } else if (used(k)) {
          System.arraycopy(values, from, history[k][0], 0, size);
        }
        from += values.length > size ? size : 0;
      }
    }
  }

  /** Computes the traces of all steps of the epoch. */
  void reconstruct(double decayDraw, int impulseDraw) {
    for (int k = 0; k < history.length; k++) {
      if (used(k)) {
        for (int t = 1; t <= epoch; t++) {
          tables.get(k).apply(history[k][t - 1], history[k][t], decayDraw);
          impulses(history[k][t], traces.get(k), t, impulseDraw);
        }
      }
    }
  }

  private void impulses(int[] values, IntegerTrace trace, int step, int draw) {
    if (trace.mode() != TraceMode.MODULATED) {
      for (int f = 0; f < spikes.count(); f++) {
        int neuron = spikes.fired(f);
        if (spikes.last(neuron) == step) {
          values[neuron] = trace.afterImpulse(values[neuron], draw);
        }
      }
    }
  }

  /** Begins the next epoch: its traces go on from the end of this one; a third factor stays as it was given. */
  void next() {
    for (int k = 0; k < history.length; k++) {
      if (used(k) && traces.get(k).mode() != TraceMode.MODULATED) {
        System.arraycopy(history[k][epoch], 0, history[k][0], 0, history[k][0].length);
      }
    }
    spikes.clear();
  }

  void reset() {
    for (int[][] rows : history) {
      if (rows != null) {
        Arrays.fill(rows[0], 0);
      }
    }
    spikes.clear();
  }
}
