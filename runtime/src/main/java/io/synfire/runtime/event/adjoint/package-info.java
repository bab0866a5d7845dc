/**
 * Exact gradients of event-based simulations by going back from event to event (EventProp). May import the runtime's event.neuron and event.simulation.
 */
package io.synfire.runtime.event.adjoint;
