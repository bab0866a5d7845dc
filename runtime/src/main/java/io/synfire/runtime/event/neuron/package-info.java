/**
 * One linear integrate-and-fire neuron between two events: its flow in closed form and its next crossing of the threshold. May import the runtime's
 * recognised neurons.
 */
package io.synfire.runtime.event.neuron;
