/**
 * Integer dynamics of the neurons of a core: what a unit of neurons does in one step, overflow and noise. May import diagnostics, random, units and the
 * runtime's kernels package.
 */
package io.synfire.runtime.loihi.neuron;
