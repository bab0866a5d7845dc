/**
 * The prescribed error sensitivity rule on the chip: traces of arriving spikes, weights that follow an error from outside, stochastic
 * rounding. May import loihi.neuron and loihi.block.
 */
package io.synfire.runtime.loihi.pes;
