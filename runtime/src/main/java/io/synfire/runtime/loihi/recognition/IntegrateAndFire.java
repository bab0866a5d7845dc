package io.synfire.runtime.loihi.recognition;

import java.util.List;
import java.util.Optional;

/**
 * What a group of integrate-and-fire neurons does in a step, in units of the model's voltage: every current {@code u' = retained u + gain input},
 * then {@code x' = leak x + sum u' + bias}, a spike where {@code x' > threshold}, then x = 0 for the refractory steps; the model's voltage is
 * {@code x + reset}. Arrays are {@code [neuron]}.
 *
 * @param voltage name of the voltage
 * @param currents the currents
 * @param leak share of x that a step keeps, above 0, at most 1
 * @param bias what every step adds
 * @param threshold threshold of x; positive
 * @param reset the voltage after a spike
 * @param held number of steps for which the voltage is held after a spike
 */
public record IntegrateAndFire(
    String voltage, List<Current> currents, double[] leak, double[] bias, double[] threshold, double[] reset, int[] held) {

  public IntegrateAndFire {
    currents = List.copyOf(currents);
  }

  /**
   * A current.
   *
   * @param variable the model's variable that it is a multiple of; empty for a current that lasts one step
   * @param retained {@code [neuron]} share that a step keeps, at least 0, below 1
   * @param gain {@code [port][neuron]} how much of the input of each of the model's ports it takes up
   * @param unit {@code [neuron]} the model's variable for a current of 1
   */
  public record Current(Optional<String> variable, double[] retained, double[][] gain, double[] unit) {}

  /** Number of neurons. */
  public int size() {
    return leak.length;
  }
}
