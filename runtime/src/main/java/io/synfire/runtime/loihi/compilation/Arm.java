package io.synfire.runtime.loihi.compilation;

/**
 * An input port on the chip that an input port of the model becomes, or one of several.
 *
 * @param port the port on the chip
 * @param gain {@code [neuron]} factor on the weights, which are in SI units
 */
record Arm(int port, double[] gain) {}
