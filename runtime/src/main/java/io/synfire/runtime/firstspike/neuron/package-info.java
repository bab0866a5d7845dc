/**
 * One current-based leaky integrate-and-fire neuron in continuous time: when its membrane potential first crosses the threshold, and the derivatives of
 * that time. May import nothing else of Synfire.
 */
package io.synfire.runtime.firstspike.neuron;
