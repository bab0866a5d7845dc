package io.synfire.runtime.loihi.block;

import io.synfire.chip.SynapseFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A group of incoming synapses before discretisation; fields as those of {@link SynapseGroup}.
 *
 * @param port input port of the neurons
 * @param routing which axon uses which weight set
 * @param weights {@code [set][atom][k]}
 * @param indices {@code [set][atom][k]} target neurons, before the axon's base is added
 * @param delays {@code [set][atom][k]} further steps of delay, 0 to 63; empty for none
 * @param storage how it will be kept in memory; its weight exponent is found by discretisation
 * @param learning how the weights learn, if they do
 */
public record FloatSynapseGroup(
    int port,
    SynapseGroup.Routing routing,
    float[][][] weights,
    int[][][] indices,
    Optional<int[][][]> delays,
    FloatStorage storage,
    Optional<FloatLearning> learning) {

  /**
   * How a group will be kept in memory.
   *
   * @param format widths of the fields
   * @param population whether spikes carry an atom: 0, 16 or 32 bits
   */
  public record FloatStorage(SynapseFormat format, int population) {}

  /** How the weights of a group learn, in units of the float network. Implementations belong to the room that defines the learning. */
  public interface FloatLearning {

    /** Exponent that the learned weights are kept with, -6 to 7; empty where it follows from the weights as in a group that does not learn. */
    default OptionalInt weightExponent() {
      return OptionalInt.empty();
    }

    /** Bits of a mantissa of 8 bits that hold its magnitude: 7 beside a sign, or all 8 where learning keeps the sign apart. */
    default int magnitudeBits() {
      return 7;
    }

    /** How far weights can be learned; the scales of a group are chosen such that its integers hold all of it. */
    default Reach reach() {
      return Reach.NONE;
    }

    /**
     * The same learning in integers.
     *
     * @param scale what a change of a weight by 1 is in units of the stored weight, {@code 2^(6 + exponent)}
     * @param exponent the weight exponent of the group
     */
    IntegerLearning discretize(double scale, int exponent);

    /**
     * The same learning where the block is split: for some of its neurons.
     *
     * @param neurons the neurons that are kept, ascending; neuron i of the tile is {@code neurons[i]}
     * @param axons the axons that are kept, ascending
     */
    default FloatLearning tile(int[] neurons, int[] axons) {
      return this;
    }
  }

  /**
   * How far weights can be learned, in the units of the weights of the group.
   *
   * @param lowest lowest weight; 0 or less, and finite
   * @param highest highest weight; 0 or more, and finite
   */
  public record Reach(double lowest, double highest) {
    /** Where the present weights decide about the scales. */
    public static final Reach NONE = new Reach(0, 0);

    public Reach {
      if (!(lowest <= 0) || !(highest >= 0) || !Double.isFinite(highest - lowest)) {
        throw new IllegalArgumentException("weights can be learned from " + lowest + " to " + highest + "; these must be finite and enclose 0");
      }
    }

    /** The largest magnitude. */
    public double largest() {
      return Math.max(-lowest, highest);
    }
  }

  /** The range of the weights, present and to be learned; it includes 0. */
  public Reach reach() {
    double lowest = learning.map(l -> l.reach().lowest()).orElse(0.0);
    double highest = learning.map(l -> l.reach().highest()).orElse(0.0);
    for (float[][] set : weights) {
      for (float[] atom : set) {
        for (float w : atom) {
          lowest = Math.min(lowest, w);
          highest = Math.max(highest, w);
        }
      }
    }
    return new Reach(lowest, highest);
  }

  /**
   * Learning in integers, and what was lost on the way.
   *
   * @param learning the learning
   * @param warnings texts that name what was clipped, the value and the limit
   */
  public record IntegerLearning(SynapseGroup.Learning learning, List<String> warnings) {
    public IntegerLearning {
      warnings = List.copyOf(warnings);
    }
  }
}
