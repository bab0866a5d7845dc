package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.firstspike.neuron.CurrentLif;

/**
 * A layer of equal neurons, each the target of all sources. Nothing is allocated in a pass. An instance owns working memory: one thread uses it at a time.
 * Equal inputs give equal bits, whatever was computed before, and a sample's spikes do not depend on the other samples.
 */
public interface LayerKernel {

  /** A layer whose inputs arrive at all neurons at the same time: {@link LayerInput#arrivals} is {@code [sample][source]}. */
  static LayerKernel shared(CurrentLif neuron, int sources, int targets) {
    return Form.fits(neuron) ? new SharedKernel(neuron, sources, targets) : new PlainKernel(neuron, sources, targets, false);
  }

  /** A layer in which every synapse has an arrival time of its own: {@link LayerInput#arrivals} is {@code [sample][source * targets + target]}. */
  static LayerKernel perSynapse(CurrentLif neuron, int sources, int targets) {
    return new SynapseKernel(neuron, sources, targets);
  }

  /** Computes the first spikes of all samples, exactly. */
  void forward(LayerInput input, Firing into);

  /**
   * Adds the derivatives of a loss by the weights, summed over the samples, and sets those by the arrival times. Silent neurons take no part.
   *
   * @param input as in the forward pass; thresholds are not looked at
   */
  void backward(LayerInput input, LayerError error, LayerGradient into);
}
