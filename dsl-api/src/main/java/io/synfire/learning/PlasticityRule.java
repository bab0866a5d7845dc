package io.synfire.learning;

/**
 * A learning rule that changes the weights of connections while the network runs, from what can be seen at each synapse: spikes of the
 * source and target neuron, their traces, the weight, and a third factor. Implementations are records; their components are the options.
 *
 * <p>In step n it acts after all groups have been advanced, and sees the spikes that source and target emitted in step n, whatever the lag of
 * the connection. The weights it leaves are used from step n + 1 on; a connection with a lag k uses those of the step in which the spike was
 * emitted only if k is 0. A backend with integers may have its own form of a rule.
 */
public interface PlasticityRule extends LearningRule {

  /** Whether it needs a third factor: a modulator given to the learner. */
  default boolean modulated() {
    return false;
  }

  /** Starts to learn on a connection, with all traces at zero. */
  Plasticity open(PlasticConnection connection);
}
