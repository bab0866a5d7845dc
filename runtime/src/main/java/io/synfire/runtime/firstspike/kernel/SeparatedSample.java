package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.Sensitivity;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/**
 * A sample of a backward pass with the exponentials of {@code s = T_j - t_i} taken apart: {@code exp(-s / tau) = target_j source_i}, with times counted from
 * the last spike. All arrays of targets hold 0 for neurons that are silent or whose error is 0.
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
  /** Whether the time constants are. */
  final boolean equal;
  /** Whether inputs at the time of a spike are without effect on it. */
  private boolean ideal;
  /** Times of spikes; minus infinity of silent neurons. */
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
  /** {@link #learning} times the target's part of the response. */
  final double[] learnSlow;
  final double[] learnFast;
  /** Derivative of the loss by the arrival time per weight: the target's factors; see {@link GradientSteps#arrivals}. */
  final double[] errorSlow;
  final double[] errorFast;
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
    learnSlow = new double[targets];
    learnFast = new double[targets];
    errorSlow = new double[targets];
    errorFast = new double[targets];
    work = new double[targets];
    equal = form.equal();
  }

  /** Sets what learns: nothing of a neuron whose largest derivative by a weight exceeds the limit. */
  void chop(double maxGradient) {
    for (int j = 0; j < shape.length; j++) {
      double bound = Math.abs(shape[j]) * form.peak() + Math.abs(current[j]);
      boolean learns = bound <= maxGradient
          || (byCurrent ? form.largestGradient(this, j) : Math.abs(shape[j]) * form.largestResponse(this, j)) <= maxGradient;
      learning[j] = learns ? shape[j] : 0;
      learningCurrent[j] = learns ? current[j] : 0;
      learnSlow[j] = form.scale() * learning[j] * targetSlow[j];
      learnFast[j] = form.scale() * learning[j] * targetFast[j];
    }
  }

  /**
   * {@code dL/dt_i = sum_j w_ij (shape_j r / tauMem + (current_j / tauSyn - gain shape_j) exp(-s / tauSyn))}, since
   * {@code r' = gain exp(-s / tauSyn) - r / tauMem}.
   */
  private void separateErrors() {
    double perMembrane = form.scale() / neuron.tauMem();
    boolean withSlow = form.slowIsSynapse() && !equal;
    for (int j = 0; j < shape.length; j++) {
      double bySynapse = (current[j] / neuron.tauSyn() - neuron.gain() * shape[j]) * targetSynapse[j];
      double bySlow = shape[j] * perMembrane * targetSlow[j];
      double byFast = equal ? 0 : -shape[j] * perMembrane * targetFast[j];
      errorSlow[j] = bySlow + (withSlow ? bySynapse : 0);
      errorFast[j] = byFast + (withSlow ? 0 : bySynapse);
    }
  }

  /** The latest input that moves the spike of a neuron. */
  double latest(int target) {
    return ideal ? Math.nextDown(spikes[target]) : spikes[target];
  }

  /** The synaptic exponentials of all targets for source i at the times of their spikes; 0 for an input after the spike, or, where it is the model's, at it. */
  void synapses(int i, double[] into) {
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
      spikes[j] = acts ? times[j] : Double.NEGATIVE_INFINITY;
      form.exponentials(acts ? spikes[j] - last : 0, acts ? 1 : 0, j, targetSlow, targetFast);
    }
    ideal = error.ideal();
    sense(input, error, b);
    separateErrors();
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
        synapses(i, work);
        for (int j = 0; j < current.length; j++) {
          current[j] += row[j] * work[j];
        }
      }
    }
  }
}
