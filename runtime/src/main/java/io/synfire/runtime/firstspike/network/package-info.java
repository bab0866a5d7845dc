/**
 * Layered networks whose every neuron spikes at most once, as data, and their exact forward and backward pass. All in double precision; times in one unit.
 * May import firstspike.neuron, firstspike.kernel, dsl-api's random, and the JDK.
 */
package io.synfire.runtime.firstspike.network;
