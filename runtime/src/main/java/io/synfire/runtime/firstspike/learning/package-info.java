/**
 * Learning by first spikes: losses, regularisers, weight bumping, updates, and the loop. May import firstspike.network, .data and .neuron, dsl-api's
 * random, and of the runtime batches of data, sums of samples and faults of training (data, window, training).
 */
package io.synfire.runtime.firstspike.learning;
