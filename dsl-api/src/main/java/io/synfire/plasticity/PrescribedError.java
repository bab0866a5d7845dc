package io.synfire.plasticity;

import io.synfire.learning.PlasticityRule;
import io.synfire.units.Time;

/**
 * Prescribed error sensitivity: weights change against an error, which is the third factor, in proportion to the filtered activity of the
 * source neuron. A target with its own form of this rule recognises it by this interface. Implementations are records.
 */
public interface PrescribedError extends PlasticityRule {

  /** Learning rate, positive. */
  double learningRate();

  /** Time constant of the filter of the source neurons' spikes, positive. */
  Time tauPre();

  @Override
  default boolean modulated() {
    return true;
  }
}
