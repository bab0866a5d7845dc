package io.synfire.runtime.loihi.compilation;

import java.util.Arrays;

/**
 * An input port on the chip that an input port of the model becomes, or one of several.
 *
 * @param port the port on the chip
 * @param gain {@code [neuron]} factor on the weights, which are in SI units
 */
record Arm(int port, double[] gain) {

  /** For payloads of which so many are 1 in SI units. */
  Arm divided(double[] units) {
    double[] each = new double[gain.length];
    Arrays.setAll(each, i -> gain[i] / units[0]);
    return new Arm(port, each);
  }
}
