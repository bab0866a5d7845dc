/**
 * The chip as a program of integers: delivers spikes along axons, advances neurons, lets weights learn, records probes; one object is one
 * sample. May import chip, random, runtime kernels, loihi.neuron and loihi.block.
 */
package io.synfire.runtime.loihi.emulation;
