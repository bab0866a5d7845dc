package io.synfire.runtime.loihi.neuron;

/** What the neurons of a block do, with all parameters as integers. Immutable; the state belongs to the units it opens. */
public interface NeuronDynamics {

  /** Number of neurons. */
  int size();

  /** Number of input ports: sums that synapses add to, one per synaptic time constant or part of a complex number. */
  int ports();

  /** Whether spikes carry a payload; otherwise each has the value 1. */
  default boolean graded() {
    return false;
  }

  /** Neurons at their initial state. */
  NeuronUnit open(UnitContext context);
}
