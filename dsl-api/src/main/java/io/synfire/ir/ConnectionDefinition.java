package io.synfire.ir;

import io.synfire.units.Quantity;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A connection from a variable of one member to an input port of a group.
 *
 * @param id its path
 * @param source where the signal is read
 * @param target where it is delivered
 * @param synapses topology, weights and bias
 * @param timing lag and delay
 */
public record ConnectionDefinition(String id, Endpoint source, Endpoint target, SynapseDefinition synapses, TimingDefinition timing) {

  /**
   * One end of a connection.
   *
   * @param member id of the member
   * @param slot variable that is read, or port that is written; empty means the only one: of an encoder its output, of a group that spikes
   *     its spike, of a group with one port that port
   */
  public record Endpoint(String member, String slot) {}

  /**
   * The synapses of a connection.
   *
   * @param topology which pairs are connected
   * @param weights initial weights, or given ones
   * @param bias a constant added to every target neuron's input in every step, one value per target neuron
   * @param range limits that weights are clipped to after every update
   * @param unit the unit of weights and bias: what a weight of 1 delivers for a source value of 1 SI unit ({@code scalar(1)}, {@code nA(1)})
   * @param trainable whether learners may change weights and bias
   */
  public record SynapseDefinition(
      Topology topology, WeightSource weights, Optional<WeightSource> bias, WeightRange range, Quantity unit, boolean trainable) {}

  /**
   * Limits of weights, in the unit of the weights.
   *
   * @param minimum smallest weight; may be negative infinity
   * @param maximum largest weight; may be infinity
   */
  public record WeightRange(double minimum, double maximum) {

    /** No limits. */
    public static final WeightRange UNLIMITED = new WeightRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public WeightRange {
      if (!(minimum <= maximum)) {
        throw new IllegalArgumentException("a weight range needs minimum <= maximum, was [" + minimum + ", " + maximum + "]");
      }
    }
  }

  /**
   * When a signal arrives.
   *
   * @param lag steps between emission and delivery; empty to let the lag policy choose
   * @param delay further synaptic delay
   */
  public record TimingDefinition(OptionalInt lag, Delay delay) {

    public TimingDefinition {
      if (lag.isPresent() && lag.getAsInt() < 0) {
        throw new IllegalArgumentException("a lag must be 0 or more steps, was " + lag.getAsInt());
      }
    }
  }
}
