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
    OptionalInt weightExponent();

    /**
     * The same learning in integers.
     *
     * @param scale what a change of a weight by 1 is in units of the stored weight, {@code 2^(6 + weight exponent)}
     */
    IntegerLearning discretize(double scale);

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
