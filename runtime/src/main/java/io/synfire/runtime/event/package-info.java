/**
 * The event backend: networks of linear integrate-and-fire neurons in continuous time, many spikes per neuron, with exact gradients. May import the
 * runtime's backend, plan, parameters, window and lif packages, and event.simulation and event.adjoint.
 */
package io.synfire.runtime.event;
