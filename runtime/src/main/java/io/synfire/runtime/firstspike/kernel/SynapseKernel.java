package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.Crossing;
import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.Sensitivity;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/** Neurons whose every synapse has an arrival time of its own: neuron by neuron, with one exponential per input. */
final class SynapseKernel implements LayerKernel {
  private final FirstSpike solver;
  private final CurrentLif neuron;
  private final int sources;
  private final int targets;
  private final Propagation propagation;
  private final SortedInputs sorted;
  private final Crossing found = new Crossing();
  private final Sensitivity sensitivity = new Sensitivity();
  private final double[] thresholds;
  private final double[] responses;
  private final double[] synapses;

  SynapseKernel(CurrentLif neuron, int sources, int targets) {
    solver = FirstSpike.of(neuron);
    this.neuron = neuron;
    this.sources = sources;
    this.targets = targets;
    propagation = new Propagation(solver);
    sorted = new SortedInputs(sources);
    thresholds = new double[targets];
    responses = new double[sources];
    synapses = new double[sources];
  }

  @Override
  public void forward(LayerInput input, Firing into) {
    for (int b = 0; b < input.count(); b++) {
      input.thresholds(b, solver.threshold(), thresholds);
      for (int j = 0; j < targets; j++) {
        sorted.sort(input.arrivals()[b], j, targets);
        into.times()[b][j] = spike(input.weights(), j);
        into.slopes()[b][j] = found.slope;
      }
    }
  }

  private double spike(double[][] weights, int j) {
    double threshold = thresholds[j];
    double scale = neuron.gain() * neuron.tauMem();
    double potential = 0;
    double current = 0;
    for (int k = 0; k < sorted.count; k++) {
      current += weights[sorted.order[k]][j];
      double gap = (k + 1 < sorted.count ? sorted.times[k + 1] : SpikeTime.NONE) - sorted.times[k];
      if (gap == 0) {
        continue;
      }
      propagation.over(gap);
      double next = potential * propagation.membrane + current * propagation.response;
      double drive = scale * current;
      if (drive > threshold && (next >= threshold || drive * propagation.synapse <= next)
          && solver.crosses(potential, current, threshold, gap, found)) {
        return sorted.times[k] + found.elapsed;
      }
      potential = next;
      current *= propagation.synapse;
    }
    return SpikeTime.NONE;
  }

  @Override
  public void backward(LayerInput input, LayerError error, LayerGradient into) {
    for (int b = 0; b < input.count(); b++) {
      for (int j = 0; j < targets; j++) {
        if (SpikeTime.isSpike(error.firing().times()[b][j])) {
          separate(input.arrivals()[b], error, b, j);
          sense(input.weights(), error, b, j);
          learn(error.maxGradient(), into.weights(), j);
        } else {
          sensitivity.byResponse = 0;
          sensitivity.byCurrent = 0;
          Arrays.fill(responses, 0);
          Arrays.fill(synapses, 0);
        }
        if (into.arrivals().length > 0) {
          propagate(input.weights(), into.arrivals()[b], j);
        }
      }
    }
  }

  /** Responses and synaptic exponentials at the spike of neuron j; 0 of inputs after it. */
  private void separate(double[] arrivals, LayerError error, int b, int j) {
    double spike = error.firing().times()[b][j];
    boolean ideal = error.ideal();
    for (int i = 0; i < sources; i++) {
      double s = spike - arrivals[i * targets + j];
      if (s > 0 || (s == 0 && !ideal)) {
        propagation.over(s);
        responses[i] = propagation.response;
        synapses[i] = propagation.synapse;
      } else {
        responses[i] = 0;
        synapses[i] = 0;
      }
    }
  }

  /** How the loss moves with responses and currents of neuron j. */
  private void sense(double[][] weights, LayerError error, int b, int j) {
    if (error.ideal()) {
      sensitivity.byResponse = 1 / error.firing().slopes()[b][j];
      sensitivity.byCurrent = 0;
    } else {
      double potential = 0;
      double current = 0;
      for (int i = 0; i < sources; i++) {
        potential += weights[i][j] * responses[i];
        current += weights[i][j] * synapses[i];
      }
      solver.nominal(potential, current, sensitivity);
    }
    sensitivity.byResponse *= -error.byTime()[b][j];
    sensitivity.byCurrent *= -error.byTime()[b][j];
  }

  private void learn(double maxGradient, double[][] gradient, int j) {
    double largest = 0;
    for (int i = 0; i < gradient.length; i++) {
      largest = Math.max(largest, Math.abs(byWeight(i)));
    }
    for (int i = 0; i < gradient.length && largest <= maxGradient; i++) {
      gradient[i][j] += byWeight(i);
    }
  }

  private double byWeight(int i) {
    return sensitivity.byResponse * responses[i] + sensitivity.byCurrent * synapses[i];
  }

  private void propagate(double[][] weights, double[] into, int j) {
    double perMembrane = sensitivity.byResponse / neuron.tauMem();
    double perSynapse = sensitivity.byCurrent / neuron.tauSyn() - neuron.gain() * sensitivity.byResponse;
    for (int i = 0; i < sources; i++) {
      into[i * targets + j] = weights[i][j] * (perMembrane * responses[i] + perSynapse * synapses[i]);
    }
  }
}
