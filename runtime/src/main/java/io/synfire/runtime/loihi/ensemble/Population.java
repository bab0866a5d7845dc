package io.synfire.runtime.loihi.ensemble;

import io.synfire.runtime.loihi.discretization.Membrane;

/**
 * Neurons that may represent numbers. Neuron i receives {@code gain_i (encoder_i . x / radius) + bias_i} for a represented x. Arrays are never
 * changed.
 *
 * @param label name of its block
 * @param membrane its neurons
 * @param tuning gains and biases
 * @param encoders {@code [neuron][dimension]}, of length 1 each; no dimensions where it represents nothing
 * @param radius largest magnitude of what it represents, above 0
 */
public record Population(String label, Membrane membrane, Tuning tuning, double[][] encoders, double radius) {

  /**
   * How neurons respond.
   *
   * @param gain {@code [neuron]} factor of the input
   * @param bias {@code [neuron]} constant input
   * @param amplitude what a spike counts for
   */
  public record Tuning(double[] gain, double[] bias, double amplitude) {
    public Tuning {
      if (gain.length != bias.length) {
        throw new IllegalArgumentException("there are " + gain.length + " gains and " + bias.length + " biases; each neuron has one of each");
      }
    }
  }

  public Population {
    if (tuning.gain().length != membrane.size() || encoders.length != membrane.size()) {
      throw new IllegalArgumentException("population " + label + " has " + membrane.size() + " neurons, " + tuning.gain().length + " gains and "
          + encoders.length + " encoders; each neuron has one of each");
    }
    if (!(radius > 0)) {
      throw new IllegalArgumentException("population " + label + " needs a radius above 0, was " + radius);
    }
  }

  /** Neurons that represent nothing, and are reached by connections between neurons only. */
  public static Population plain(String label, Membrane membrane, Tuning tuning) {
    return new Population(label, membrane, tuning, new double[membrane.size()][0], 1);
  }

  /** Number of neurons. */
  public int size() {
    return membrane.size();
  }

  /** Number of dimensions that it represents. */
  public int dimensions() {
    return encoders.length == 0 ? 0 : encoders[0].length;
  }
}
