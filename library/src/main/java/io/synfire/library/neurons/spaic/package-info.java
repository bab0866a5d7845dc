/**
 * Neuron models with the peculiarities of SPAIC 0.6.3, which its recorded results need. For comparison with that system only; networks use
 * {@link io.synfire.library.neurons}. May import neurons and the DSL's model and units.
 */
package io.synfire.library.neurons.spaic;
