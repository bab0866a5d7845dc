/**
 * The first-spike backend: runs networks whose neurons spike at most once by the exact times of their first spikes, with exact gradients, and turns
 * trained networks of first spikes into networks for every backend. May import the DSL, the runtime's backend, plan, parameters, window and lif, and
 * firstspike.network, .kernel and .neuron.
 */
package io.synfire.runtime.firstspike;
