/**
 * The loops of a layer of neurons that spike at most once: forward and backward over the samples of a batch, for inputs that all neurons share and for
 * inputs that each synapse delays by itself. May import firstspike.neuron and the runtime's kernels.
 */
package io.synfire.runtime.firstspike.kernel;
