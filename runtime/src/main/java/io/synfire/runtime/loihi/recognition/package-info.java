/**
 * Recognises in the step program of a model what the chip's own compartments can do: leaky or perfect integration of a voltage with any number of
 * leaky currents, a threshold, a reset and a refractory period. Goes by structure, never by name. May import the runtime's plan and parameters
 * packages, loihi.block and the DSL.
 */
package io.synfire.runtime.loihi.recognition;
