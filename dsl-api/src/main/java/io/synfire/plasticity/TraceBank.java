package io.synfire.plasticity;

import io.synfire.units.Time;
import java.util.List;

/** The traces of the neurons at one end of a connection over an epoch. Row 0 of a trace is its value before the epoch. */
final class TraceBank {
  /** Below this a trace is 0, so that no subnormal number arises. */
  private static final double TINY = 1e-30;

  private final List<Trace> traces;
  private final double[] decay;
  private final double[][][] history;
  private final int epoch;
  /** When the neurons fired. */
  final EpochSpikes spikes;

  TraceBank(TraceRule rule, boolean source, int size, Time dt) {
    traces = rule.traces().side(source);
    epoch = rule.epoch();
    decay = traces.stream().mapToDouble(trace -> trace.decay(dt)).toArray();
    history = new double[traces.size()][][];
    spikes = new EpochSpikes(size);
  }

  /** Says that a trace is read. */
  void use(int trace) {
    history[trace] = new double[epoch + 1][spikes.neurons()];
  }

  boolean used(int trace) {
    return history[trace] != null;
  }

  /** Values of a trace at a step of the epoch that was reconstructed. */
  double[] at(int trace, int step) {
    return history[trace][step];
  }

  /** Notes a spike: traces get the impulse of an earlier spike of the epoch now. */
  void spike(int neuron, int step, boolean impulseToFirst) {
    if (spikes.add(neuron, step)) {
      for (int k = impulseToFirst ? 0 : 1; k < history.length; k++) {
        if (used(k) && traces.get(k).mode() == TraceMode.ADD) {
          history[k][0][neuron] += traces.get(k).impulse();
        }
      }
    }
  }

  /** Takes the third factor of a step. */
  void modulate(float[] modulator) {
    int size = spikes.neurons();
    int modulated = (int) traces.stream().filter(trace -> trace.mode() == TraceMode.MODULATED).count();
    boolean each = modulated > 1 && modulator.length == modulated * size;
    int from = 0;
    for (int k = 0; k < history.length; k++) {
      if (traces.get(k).mode() == TraceMode.MODULATED) {
        if (used(k)) {
          take(modulator, from, history[k][0]);
        }
        from += each ? size : 0;
      }
    }
  }

  private static void take(float[] modulator, int from, double[] trace) {
    for (int i = 0; i < trace.length; i++) {
      trace[i] = modulator.length == 1 ? modulator[0] : modulator[from + i];
    }
  }

  /** Computes the traces of all steps of the epoch. */
  void reconstruct() {
    for (int k = 0; k < history.length; k++) {
      if (used(k)) {
        for (int t = 1; t <= epoch; t++) {
          decay(history[k][t - 1], history[k][t], decay[k]);
          impulses(history[k][t], traces.get(k), t);
        }
      }
    }
  }

  private static void decay(double[] before, double[] after, double factor) {
    for (int i = 0; i < after.length; i++) {
      after[i] = before[i] * factor + TINY - TINY;
    }
  }

  private void impulses(double[] values, Trace trace, int step) {
    if (trace.mode() == TraceMode.MODULATED) {
      return;
    }
    for (int f = 0; f < spikes.count(); f++) {
      int neuron = spikes.fired(f);
      if (spikes.last(neuron) == step) {
        values[neuron] = trace.impulse() + (trace.mode() == TraceMode.ADD ? values[neuron] : 0);
      }
    }
  }

  /** Begins the next epoch: its traces go on from the end of this one; a third factor stays as it was given. */
  void next() {
    for (int k = 0; k < history.length; k++) {
      if (used(k) && traces.get(k).mode() != TraceMode.MODULATED) {
        double[] end = history[k][epoch];
        history[k][epoch] = history[k][0];
        history[k][0] = end;
      }
    }
    spikes.clear();
  }
}
