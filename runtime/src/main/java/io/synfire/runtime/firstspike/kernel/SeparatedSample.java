package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.Sensitivity;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * A sample of a backward pass with the exponentials of {@code s = T_j - t_i} taken apart: {@code exp(-s / tau) = target_j source_i}, with times counted from
 * the last spike. All arrays of targets hold 0, and the time of the last spike, for neurons that are silent or whose error is 0.
 */
final class SeparatedSample {
  /** Largest range of times, in time constants: an exponential of it has lost as many roundings, which differences of exponentials magnify. */
  private static final double WIDEST = 60;

  private final FirstSpike solver;
  private final CurrentLif neuron;
  private final Form form;
  private final Sensitivity sensitivity = new Sensitivity();
  /** Arrival times; {@link SpikeTime#NONE} of inputs that act on no neuron. */
  final double[] arrivals;
  /** Time of the last spike. */
  double last;
  /** Whether any derivative depends on the synaptic current alone; see {@link Sensitivity#byCurrent}. */
  boolean byCurrent;
  final double[] spikes;
  /** exp with the slower and the faster time constant and with tauSyn, of targets and of sources. */
  final double[] targetSlow;
  final double[] targetFast;
  final double[] targetSynapse;
  final double[] sourceSlow;
  final double[] sourceFast;
  final double[] sourceSynapse;
  /** Derivative of the loss by weights over {@link Form}'s shape and over the synaptic exponential: of neurons that learn, and of all. */
  final double[] learning;
  final double[] learningCurrent;
  final double[] shape;
  final double[] current;
  private final double[] work;

  SeparatedSample(FirstSpike solver, Form form, int sources, int targets) {
    this.solver = solver;
    this.neuron = solver.neuron();
    this.form = form;
    arrivals = new double[sources];
    sourceSynapse = new double[sources];
    sourceSlow = form.slowIsSynapse() ? sourceSynapse : new double[sources];
    sourceFast = form.slowIsSynapse() ? new double[sources] : sourceSynapse;
    spikes = new double[targets];
    targetSynapse = new double[targets];
    targetSlow = form.slowIsSynapse() ? targetSynapse : new double[targets];
    targetFast = form.slowIsSynapse() ? new double[targets] : targetSynapse;
    learning = new double[targets];
    learningCurrent = new double[targets];
    shape = new double[targets];
    current = new double[targets];
    work = new double[targets];
  }

  /** Sets what learns: nothing of a neuron whose largest derivative by a weight exceeds the limit. */
  void chop(double maxGradient) {
    for (int j = 0; j < shape.length; j++) {
      double bound = Math.abs(shape[j]) * form.peak() + Math.abs(current[j]);
      boolean learns = bound <= maxGradient
          || (byCurrent ? form.largestGradient(this, j) : Math.abs(shape[j]) * form.largestResponse(this, j)) <= maxGradient;
      learning[j] = learns ? shape[j] : 0;
      learningCurrent[j] = learns ? current[j] : 0;
    }
  }

  /** The synaptic exponentials of all targets for source i at the times of their spikes; 0 for an input after the spike, or, unless it is given, at it. */
  void synapses(int i, boolean ideal, double[] into) {
    double y = sourceSynapse[i];
    double t = arrivals[i];
    double atZero = ideal ? 0 : 1;
    for (int j = 0; j < into.length; j++) {
      into[j] = targetSynapse[j] * y * Causal.mask(spikes[j] - t, atZero);
    }
  }

  /** Takes sample b; false, with nothing done, if its times are too far apart. */
  boolean set(LayerInput input, LayerError error, int b) {
    double[] times = error.firing().times()[b];
    double[] all = input.arrivals()[b];
    last = Double.NEGATIVE_INFINITY;
    double first = SpikeTime.NONE;
    for (int j = 0; j < spikes.length; j++) {
      last = SpikeTime.isSpike(times[j]) ? Math.max(last, times[j]) : last;
    }
    for (int i = 0; i < arrivals.length; i++) {
      arrivals[i] = all[i] <= last ? all[i] : SpikeTime.NONE;
      first = Math.min(first, arrivals[i]);
    }
    if ((last - first) > WIDEST * Math.min(neuron.tauSyn(), neuron.tauMem())) {
      return false;
    }
    for (int i = 0; i < arrivals.length; i++) {
      boolean acts = SpikeTime.isSpike(arrivals[i]);
      form.exponentials(acts ? last - arrivals[i] : 0, acts ? 1 : 0, i, sourceSlow, sourceFast);
    }
    for (int j = 0; j < spikes.length; j++) {
      boolean acts = SpikeTime.isSpike(times[j]);
      spikes[j] = acts ? times[j] : last;
      form.exponentials(spikes[j] - last, acts ? 1 : 0, j, targetSlow, targetFast);
    }
    sense(input, error, b);
    return true;
  }

  private void sense(LayerInput input, LayerError error, int b) {
    byCurrent = false;
    double[] times = error.firing().times()[b];
    if (!error.ideal()) {
      states(input.weights());
    }
    for (int j = 0; j < spikes.length; j++) {
      double loss = error.byTime()[b][j];
      if (!SpikeTime.isSpike(times[j]) || loss == 0) {
        shape[j] = 0;
        current[j] = 0;
      } else if (error.ideal()) {
        shape[j] = -loss / error.firing().slopes()[b][j];
        current[j] = 0;
      } else {
        solver.nominal(shape[j], current[j], sensitivity);
        shape[j] = -loss * sensitivity.byResponse;
        current[j] = -loss * sensitivity.byCurrent;
      }
      byCurrent |= current[j] != 0;
    }
  }

  /** Potentials and currents at the spikes, of all inputs up to then. */
  private void states(double[][] weights) {
    Arrays.fill(shape, 0);
    Arrays.fill(current, 0);
    for (int i = 0; i < arrivals.length; i++) {
      if (SpikeTime.isSpike(arrivals[i])) {
        double[] row = weights[i];
        form.responses(this, i, work);
        for (int j = 0; j < shape.length; j++) {
          shape[j] += row[j] * work[j];
        }
        synapses(i, false, work);
        for (int j = 0; j < current.length; j++) {
          current[j] += row[j] * work[j];
        }
      }
    }
  }
}
