/**
 * Populations that represent numbers on the chip, after the neural engineering framework: ensembles with encoders, gains and biases, decode neurons
 * between ensembles, on and off neurons of the host, and probes that decode. May import chip, loihi.block, loihi.neuron, loihi.mapping,
 * loihi.discretization and loihi.rates.
 */
package io.synfire.runtime.loihi.ensemble;
