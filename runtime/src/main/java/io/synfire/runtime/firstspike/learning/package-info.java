/**
 * Learning by first spikes: losses, regularisers, weight bumping, updates, and the loop. May import firstspike.network, .data, .neuron and dsl-api's
 * random.
 */
package io.synfire.runtime.firstspike.learning;
