package io.synfire.runtime.loihi.neuron;

import java.util.Optional;

/**
 * Compartments of Loihi's first generation: leaky currents with 12-bit decay, one leaky voltage, threshold, refractory period, reset to 0.
 * Arrays are {@code [neuron]} and never changed.
 *
 * @param decayU {@code [port][neuron]} decay of the synaptic current of each port, 0 to 4095; the chip adds 1
 * @param decayV decay of the voltage, 0 to 4095
 * @param threshold threshold, mantissa times 64
 * @param bias bias, mantissa times a power of two
 * @param refractoryDelay 1 to 63: one more than the number of steps for which the voltage stays 0 after a spike; 0 is as 1
 * @param limits limits of the voltage, and noise
 */
public record Compartments(int[][] decayU, int[] decayV, int[] threshold, int[] bias, int[] refractoryDelay, Limits limits) {

  /**
   * What is common to the compartments of a block.
   *
   * @param minimum lower limit of the voltage
   * @param maximum upper limit of the voltage
   * @param noise noise, if any
   */
  public record Limits(int minimum, int maximum, Optional<Noise> noise) {}

  /**
   * Noise: {@code trunc((x + 64 offset) * 2^(exponent - 7))} for x from -127 to 127.
   *
   * @param enabled {@code [neuron]}
   * @param exponent 1 to 23
   * @param offset mantissa of the mean
   * @param atMembrane added to the voltage, else to the input
   */
  public record Noise(boolean[] enabled, int exponent, int offset, boolean atMembrane) {}

  /** Number of compartments. */
  public int size() {
    return decayV.length;
  }
}
