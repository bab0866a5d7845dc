package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/** Derivatives of a layer whose neurons share their inputs: a few samples at a time, source by source, so that a row of the gradient stays in the cache. */
final class SharedGradient {
  private static final int TILE = 4;

  private final FirstSpike solver;
  private final SeparatedSample[] samples = new SeparatedSample[TILE];
  private final Form form;
  private final PlainKernel plain;
  private final double[] response;
  private final double[] synapse;

  SharedGradient(FirstSpike solver, int sources, int targets) {
    this.solver = solver;
    form = new Form(solver.neuron());
    plain = new PlainKernel(solver.neuron(), sources, targets, false);
    Arrays.setAll(samples, s -> new SeparatedSample(solver, form, sources, targets));
    response = new double[targets];
    synapse = new double[targets];
  }

  void backward(LayerInput input, LayerError error, LayerGradient into) {
    int taken = 0;
    for (int b = 0; b < input.count(); b++) {
      if (!samples[taken].set(input, error, b)) {
        weights(taken, error.ideal(), into.weights());
        taken = 0;
        plain.sample(input, error, into, b);
        continue;
      }
      samples[taken].chop(error.maxGradient());
      if (into.arrivals().length > 0) {
        arrivals(samples[taken], input.weights(), error.ideal(), into.arrivals()[b]);
      }
      if (++taken == TILE) {
        weights(taken, error.ideal(), into.weights());
        taken = 0;
      }
    }
    weights(taken, error.ideal(), into.weights());
  }

  private void weights(int taken, boolean ideal, double[][] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      for (int s = 0; s < taken; s++) {
        if (SpikeTime.isSpike(samples[s].arrivals[i])) {
          form.responses(samples[s], i, response);
          add(samples[s].learning, response, gradient[i]);
          if (samples[s].byCurrent) {
            samples[s].synapses(i, ideal, synapse);
            add(samples[s].learningCurrent, synapse, gradient[i]);
          }
        }
      }
    }
  }

  private static void add(double[] factor, double[] term, double[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor[j] * term[j];
    }
  }

  /**
   * {@code dL/dt_i = sum_j w_ij (shape_j r / tauMem + (current_j / tauSyn - gain shape_j) exp(-s / tauSyn))}, since
   * {@code r' = gain exp(-s / tauSyn) - r / tauMem}.
   */
  private void arrivals(SeparatedSample sample, double[][] weights, boolean ideal, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = 0;
      if (SpikeTime.isSpike(sample.arrivals[i])) {
        form.responses(sample, i, response);
        sample.synapses(i, ideal, synapse);
        into[i] = arrival(sample, weights[i]);
      }
    }
  }

  private double arrival(SeparatedSample sample, double[] row) {
    double gain = solver.neuron().gain();
    double perMembrane = 1 / solver.neuron().tauMem();
    double perSynapse = 1 / solver.neuron().tauSyn();
    double[] r = response;
    double[] e = synapse;
    double[] shape = sample.shape;
    double[] current = sample.current;
    for (int j = 0; j < r.length; j++) {
      r[j] = row[j] * (shape[j] * r[j] * perMembrane + (current[j] * perSynapse - gain * shape[j]) * e[j]);
    }
    double sum = 0;
    for (int j = 0; j < r.length; j++) {
      sum += r[j];
    }
    return sum;
  }
}
