package io.synfire.runtime.loihi.block;

import io.synfire.chip.SynapseFormat;
import java.util.Optional;

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

  /** How the weights of a group learn, in units of the float network. Implementations belong to the room that discretises them. */
  public interface FloatLearning {}
}
