/**
 * One current-based leaky integrate-and-fire neuron in continuous time: when its membrane potential first crosses the threshold, and the derivatives of
 * that time. Imports nothing of Synfire; used by the first-spike and the event-based backend.
 */
package io.synfire.runtime.firstspike.neuron;
