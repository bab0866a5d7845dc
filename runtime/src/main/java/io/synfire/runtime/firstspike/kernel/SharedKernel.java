package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.FirstSpike;

/** Neurons that share their inputs, which are sorted once per sample. */
final class SharedKernel implements LayerKernel {
  private final SharedSweep sweep;
  private final SharedGradient gradient;

  SharedKernel(CurrentLif neuron, int sources, int targets) {
    FirstSpike solver = FirstSpike.of(neuron);
    sweep = new SharedSweep(solver, SweepSteps.best(targets), sources, targets);
    gradient = new SharedGradient(solver, GradientSteps.best(), sources, targets);
  }

  @Override
  public void forward(LayerInput input, Firing into) {
    sweep.forward(input, into);
  }

  @Override
  public void backward(LayerInput input, LayerError error, LayerGradient into) {
    gradient.backward(input, error, into);
  }
}
