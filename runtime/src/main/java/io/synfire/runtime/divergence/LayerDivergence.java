package io.synfire.runtime.divergence;

/**
 * How far a layer is from its reference.
 *
 * @param group id of the group
 * @param referenceRate spikes per neuron and second on the reference
 * @param targetRate spikes per neuron and second on the target
 * @param coincidence fraction of all spikes that have a partner on the other backend, in the same neuron and at most one step away; 1 if there are none
 * @param distance squared van Rossum distance with a time constant of 10 ms, relative to the sum of the squares of both spike trains: 0 for equal trains, 1
 *     for trains that have nothing in common; van Rossum 2001
 * @param correlation Pearson correlation of the membrane potentials over neurons, samples and steps; NaN where they are constant
 */
public record LayerDivergence(
    String group, double referenceRate, double targetRate, double coincidence, double distance, double correlation) {

  /** Error of the rate relative to the reference; 0 if both are silent, infinite if only the reference is. */
  public double rateError() {
    return targetRate == referenceRate ? 0 : (targetRate - referenceRate) / referenceRate;
  }
}
