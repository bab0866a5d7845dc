/**
 * The learning engine of the chip: rules made of products of 7-bit traces, in integers. May import the trace rules, loihi.block and loihi.neuron.
 */
package io.synfire.runtime.loihi.plasticity;
