package io.synfire.runtime.loihi.discretization;

import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.block.FloatCompartments.Limits;
import java.util.List;

/**
 * How the neurons of a block are set, in the units of the network.
 *
 * @param label the block, for messages
 * @param membrane voltages
 * @param filters one for every input port
 * @param bias {@code [neuron]} constant input. Never changed
 * @param noise noise
 */
public record CompartmentSettings(String label, Membrane membrane, List<SynapticFilter> filters, double[] bias, FloatNoise noise) {
  /** A decay at or below this is nothing in 12 bits: half of the smallest, 1/4096. */
  public static final double SMALLEST_DECAY = 0.5 / 4096;

  public CompartmentSettings {
    filters = List.copyOf(filters);
    int size = membrane.size();
    if (size == 0 || bias.length != size || filters.isEmpty() || filters.stream().anyMatch(f -> f.decay().length != size)) {
      throw new IllegalArgumentException("block " + label + " of " + size + " neurons needs at least one neuron, one filter for every port, and a "
          + "decay and a bias for every neuron; it has " + filters.size() + " filters and " + bias.length + " biases");
    }
  }

  /** One port without filter, no bias, no noise. */
  public static CompartmentSettings of(String label, Membrane membrane) {
    int size = membrane.size();
    FloatNoise none = new FloatNoise(new boolean[size], 0, 0, false);
    return new CompartmentSettings(label, membrane, List.of(SynapticFilter.none(size)), new double[size], none);
  }

  /** With other filters, one for every port. */
  public CompartmentSettings withFilters(SynapticFilter... other) {
    return new CompartmentSettings(label, membrane, List.of(other), bias, noise);
  }

  /** With another bias. */
  public CompartmentSettings withBias(double[] other) {
    return new CompartmentSettings(label, membrane, filters, other, noise);
  }

  /** With other noise. */
  public CompartmentSettings withNoise(FloatNoise other) {
    return new CompartmentSettings(label, membrane, filters, bias, other);
  }

  /**
   * The compartments.
   *
   * @throws IllegalArgumentException naming the block, the decay, the limit and the remedy, where a time constant is so long that its decay is
   *     lost in 12 bits
   */
  public FloatCompartments floats() {
    for (int port = 0; port < filters.size(); port++) {
      requireDecay("Current (U) scaling is required", "synaptic current of port " + port, filters.get(port).decay());
    }
    if (membrane.scaled()) {
      requireDecay("Voltage (V) scaling is required with LIF neurons", "voltage", membrane.decay());
    }
    double[][] decayU = filters.stream().map(SynapticFilter::decay).toArray(double[][]::new);
    Limits limits = new Limits(membrane.minimum(), Double.POSITIVE_INFINITY, true, membrane.scaled(), noise);
    return new FloatCompartments(decayU, membrane.decay(), membrane.threshold(), bias, membrane.refractoryDelay(), limits);
  }

  private void requireDecay(String requirement, String quantity, double[] decay) {
    for (int i = 0; i < decay.length; i++) {
      if (!(decay[i] > SMALLEST_DECAY)) {
        throw new IllegalArgumentException("block " + label + ": " + requirement + ", and the " + quantity + " of neuron " + i + " decays by "
            + decay[i] + " per step, which must be above " + SMALLEST_DECAY + " (half of 1/4096) to be scaled by; shorten the time constant to below "
            + "8191 steps, or lengthen the step");
      }
    }
  }
}
