/**
 * Programs of a chip as values: blocks of neurons with their synapses and axons, as floats before discretisation and as integers after it.
 * May import chip and loihi.neuron.
 */
package io.synfire.runtime.loihi.block;
