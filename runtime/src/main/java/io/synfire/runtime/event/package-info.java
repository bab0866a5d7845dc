/**
 * The event backend: networks of linear integrate-and-fire neurons in continuous time, many spikes per neuron, with exact gradients. May import the DSL,
 * the runtime's backend, plan, parameters, window, lif and linear packages, and event.simulation and event.adjoint.
 */
package io.synfire.runtime.event;
