package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.FirstSpike;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.util.Arrays;

/** Derivatives of a layer whose neurons share their inputs: many samples at a time, source by source, so that a row of the gradient is read once. */
final class SharedGradient {
  private static final int TILE = 16;

  private final GradientSteps steps;
  private final SeparatedSample[] samples = new SeparatedSample[TILE];
  /** Which samples of the batch these are. */
  private final int[] indices = new int[TILE];
  private final SeparatedSample[] acting = new SeparatedSample[TILE];
  private final PlainKernel plain;
  private final double[] synapse;
  /** {@code [target][source]}. */
  private final double[][] columns;
  private final SeparatedSample[] one = new SeparatedSample[1];
  private int taken;
  /** Whether one of the samples taken has derivatives by currents. */
  private boolean byCurrent;

  SharedGradient(FirstSpike solver, GradientSteps steps, int sources, int targets) {
    this.steps = steps;
    Form form = new Form(solver.neuron());
    plain = new PlainKernel(solver.neuron(), sources, targets, false);
    Arrays.setAll(samples, s -> new SeparatedSample(solver, form, sources, targets));
    synapse = new double[targets];
    columns = new double[targets][sources];
  }

  void backward(LayerInput input, LayerError error, LayerGradient into) {
    if (into.arrivals().length > 0) {
      transpose(input.weights());
    }
    for (int b = 0; b < input.count(); b++) {
      if (!samples[taken].set(input, error, b)) {
        finish(into);
        plain.sample(input, error, into, b);
        continue;
      }
      samples[taken].chop(error.maxGradient());
      byCurrent |= samples[taken].byCurrent;
      indices[taken++] = b;
      if (taken == TILE) {
        finish(into);
      }
    }
    finish(into);
  }

  private void transpose(double[][] weights) {
    for (int i = 0; i < weights.length; i++) {
      double[] row = weights[i];
      for (int j = 0; j < row.length; j++) {
        columns[j][i] = row[j];
      }
    }
  }

  private void finish(LayerGradient into) {
    for (int i = 0; i < into.weights().length; i++) {
      weights(i, into.weights()[i]);
    }
    if (into.arrivals().length > 0) {
      for (int s = 0; s < taken; s++) {
        arrivals(samples[s], into.arrivals()[indices[s]]);
      }
    }
    taken = 0;
    byCurrent = false;
  }

  private void weights(int i, double[] gradient) {
    int count = 0;
    for (int s = 0; s < taken; s++) {
      if (SpikeTime.isSpike(samples[s].arrivals[i])) {
        acting[count++] = samples[s];
      }
    }
    if (count > 0 && byCurrent) {
      eachByCurrent(count, i, gradient);
    } else {
      steps.weights(acting, count, i, gradient);
    }
  }

  /** One sample after the other, so that the sum does not depend on which are taken together. */
  private void eachByCurrent(int count, int i, double[] gradient) {
    for (int s = 0; s < count; s++) {
      one[0] = acting[s];
      steps.weights(one, 1, i, gradient);
      if (acting[s].byCurrent) {
        acting[s].synapses(i, synapse);
        for (int j = 0; j < gradient.length; j++) {
          gradient[j] += acting[s].learningCurrent[j] * synapse[j];
        }
      }
    }
  }

  private void arrivals(SeparatedSample sample, double[] into) {
    Arrays.fill(into, 0);
    for (int j = 0; j < columns.length; j++) {
      if (sample.errorSlow[j] != 0 || sample.errorFast[j] != 0) {
        steps.arrivals(sample, j, columns[j], into);
      }
    }
    for (int i = 0; sample.equal && i < into.length; i++) {
      into[i] *= sample.sourceSlow[i];
    }
  }
}
