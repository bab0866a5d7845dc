package io.synfire.plasticity;

/** A factor of a product. */
public sealed interface Factor {

  /** What is added to the variable before it multiplies the others. */
  double constant();

  /**
   * A trace plus a constant.
   *
   * @param trace the trace
   * @param constant added to it
   */
  record OfTrace(TraceVariable trace, double constant) implements Factor {}

  /**
   * A synaptic variable plus a constant, or the sign (-1, 0, 1) of that.
   *
   * @param variable the variable, as it was before the rule acted
   * @param constant added to it
   * @param sign whether its sign is meant
   */
  record OfSynapse(SynapseVariable variable, double constant, boolean sign) implements Factor {}

  /**
   * Whether a neuron fired in the epoch (1 or 0), plus a constant.
   *
   * @param ofSource the source neuron, else the target neuron
   * @param constant added to it
   */
  record OfSpike(boolean ofSource, double constant) implements Factor {}
}
