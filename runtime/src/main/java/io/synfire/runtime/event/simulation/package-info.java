/**
 * Networks of linear integrate-and-fire neurons, simulated from event to event in continuous time. May import the runtime's recognised neurons and
 * event.neuron.
 */
package io.synfire.runtime.event.simulation;
