package io.synfire.runtime.loihi.block;

import io.synfire.chip.SynapseFormat;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A group of incoming synapses of a block, as integers. An incoming spike names an axon and an atom (its position in a population that shares
 * the axon); it adds {@code weights[w][atom][k]}, with {@code w} the weight set of the axon, to the input of the neuron
 * {@code base + indices[w][atom][k]}.
 *
 * @param port input port of the neurons
 * @param routing which axon uses which weight set
 * @param weights {@code [set][atom][k]} with the exponent applied: mantissa times {@code 2^(6 + weightExponent)}
 * @param indices {@code [set][atom][k]} target neurons, before the axon's base is added
 * @param delays {@code [set][atom][k]} further steps of delay, 0 to 63; empty for none
 * @param storage how it is kept in memory
 * @param learning how the weights learn, if they do
 */
public record SynapseGroup(
    int port, Routing routing, int[][][] weights, int[][][] indices, Optional<int[][][]> delays, Storage storage, Optional<Learning> learning) {

  public SynapseGroup {
    requireShape("indices", weights, indices);
    delays.ifPresent(d -> requireShape("delays", weights, d));
    for (int axon = 0; axon < routing.axons(); axon++) {
      if (routing.set()[axon] < 0 || routing.set()[axon] >= weights.length) {
        throw new IllegalArgumentException("axon " + axon + " uses weight set " + routing.set()[axon] + "; there are " + weights.length);
      }
    }
    delays.ifPresent(SynapseGroup::requireDelays);
  }

  /** Further steps of delay that a synapse can have. */
  public static final int LARGEST_DELAY = 63;

  private static void requireShape(String what, int[][][] weights, int[][][] values) {
    boolean same = values.length == weights.length;
    for (int w = 0; same && w < weights.length; w++) {
      same = values[w].length == weights[w].length;
      for (int atom = 0; same && atom < weights[w].length; atom++) {
        same = values[w][atom].length == weights[w][atom].length;
      }
    }
    if (!same) {
      throw new IllegalArgumentException(what + " of a synapse group must have the shape of its weights, [set][atom][k]");
    }
  }

  private static void requireDelays(int[][][] delays) {
    for (int w = 0; w < delays.length; w++) {
      for (int[] row : delays[w]) {
        for (int delay : row) {
          if (delay < 0 || delay > LARGEST_DELAY) {
            throw new IllegalArgumentException("a synapse of weight set " + w + " has delay " + delay + "; it must be from 0 to " + LARGEST_DELAY);
          }
        }
      }
    }
  }

  /**
   * Which axon uses which weight set. Arrays are {@code [axon]}.
   *
   * @param axons number of incoming axons
   * @param set weight set of each axon
   * @param base compartment that index 0 means; -1 for an axon that is not used
   */
  public record Routing(int axons, int[] set, int[] base) {
    public Routing {
      if (set.length != axons || base.length != axons) {
        throw new IllegalArgumentException(
            "there are " + axons + " axons, but weight sets are given for " + set.length + " and bases for " + base.length);
      }
    }

    /** Each axon with a weight set of its own and base 0. */
    public static Routing identity(int axons) {
      return new Routing(axons, IntStream.range(0, axons).toArray(), new int[axons]);
    }
  }

  /**
   * How a group is kept in memory.
   *
   * @param format widths of the fields
   * @param weightExponent -6 to 7
   * @param population whether spikes carry an atom: 0, 16 or 32 bits
   * @param sumShift bits by which the sum of all that arrives at a neuron through this group in a step, of each delay by itself, is shifted to the
   *     right (toward negative infinity) before it is added to the port; 0 to 31. Differs from shifting each weight, which loses its low bits
   */
  public record Storage(SynapseFormat format, int weightExponent, int population, int sumShift) {
    public Storage {
      if (sumShift < 0 || sumShift > 31) {
        throw new IllegalArgumentException("the shift of a sum of weights is 0 to 31 bits, was " + sumShift);
      }
    }

    /** Storage whose sums are not shifted. */
    public Storage(SynapseFormat format, int weightExponent, int population) {
      this(format, weightExponent, population, 0);
    }
  }

  /** How the weights of a group learn on the chip. Immutable; traces belong to the units it opens. */
  public interface Learning {

    /** Starts to learn on the weights of a group in a run. */
    LearningUnit open(LearningContext context);
  }
}
