package io.synfire.runtime.backend;

import java.util.Set;

/**
 * What a backend can do.
 *
 * @param features the optional features it has
 * @param minimumLag smallest lag of a connection between groups, in steps
 * @param maximumDelay largest synaptic delay, in steps
 */
public record Capabilities(Set<Feature> features, int minimumLag, int maximumDelay) {

  public Capabilities {
    features = Set.copyOf(features);
  }

  /** Whether the backend has a feature. */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** Optional features of backends. */
  public enum Feature {
    /** Gradients through time. */
    GRADIENTS,
    /** Connections that transmit graded variables. */
    GRADED_SIGNALS,
    /** Connections from one group of the backend to another that transmit a variable, where it is not 0, as far as its neurons can send it. */
    GRADED_SPIKES,
    /** One delay per synapse. */
    DELAY_PER_SYNAPSE,
    /**
     * Gradients by learnt delays, and delays that follow their parameters in every run. Without it, learnt delays are given and frozen: they are those of
     * the network's definition, whatever becomes of their parameters.
     */
    TRAINABLE_DELAYS,
    /** Delays in continuous time: they are not rounded to steps, and one of less than half a step breaks a cycle. */
    EXACT_DELAYS,
    /** Parameters with one value per neuron. */
    PARAMETERS_PER_NEURON,
    /** Neuron models in the equation language, as far as the backend's arithmetic can hold them; what it cannot is refused with the expression. */
    ANY_NEURON_MODEL,
    /** Groups that do not spike. */
    NON_SPIKING_GROUPS,
    /** Connections that close cycles. */
    RECURRENT_CONNECTIONS,
    /** Neurons and encoders that spike more than once in a run; without it, every neuron spikes at most once, and encoders that do more are refused. */
    REPEATED_SPIKES,
    /** Plasticity rules: weights that change during the run. */
    PLASTICITY,
    /** Parameters of the program that are changed act on open runs too, from their next window on; without it, on runs that are opened afterwards. */
    LIVE_PARAMETERS
  }
}
