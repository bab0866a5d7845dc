package io.synfire.runtime.floating;

import java.util.Optional;

/**
 * The arrays of a connection's parameters.
 *
 * @param weight {@code [source][target]}, or {@code [1][neuron]} of a one-to-one connection
 * @param bias {@code [1][target]}
 */
record ConnectionWeights(float[][] weight, Optional<float[][]> bias) {}
