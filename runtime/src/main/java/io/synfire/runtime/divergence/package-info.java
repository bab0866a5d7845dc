/**
 * How far a network on one backend is from the same network on another: spikes, voltages and answers, layer by layer. May import the runtime's backend
 * package and the DSL.
 */
package io.synfire.runtime.divergence;
