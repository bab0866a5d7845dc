package io.synfire.runtime.floating;

/**
 * The arrays of a connection that its pathway works on.
 *
 * @param weight the live weights, {@code [source][target]}, or {@code [1][neuron]} of a one-to-one connection
 * @param scale the unit of the weights, in SI units
 * @param transposed the weights {@code [target][source]}, as of the start of the backward pass; null where nothing needs them
 * @param weightGradient receives the derivatives by the weights, as them; null where they do not learn
 */
record SynapseArrays(float[][] weight, float scale, float[][] transposed, float[][] weightGradient) {}
