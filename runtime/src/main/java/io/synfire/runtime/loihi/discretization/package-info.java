/**
 * From floats to the integers of a chip: settings of float compartments (leaky and non-leaky integrate-and-fire, non-spiking, synaptic filters),
 * and one pass that finds the scales of a block and rounds its decays, thresholds, biases, noise, weights and learning, with a record of what
 * was lost. May import loihi.block, loihi.neuron, chip, the table of the passes and Report of the backend package.
 */
package io.synfire.runtime.loihi.discretization;
