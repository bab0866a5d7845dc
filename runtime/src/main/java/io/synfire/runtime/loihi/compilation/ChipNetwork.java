package io.synfire.runtime.loihi.compilation;

import io.synfire.runtime.backend.Report;
import io.synfire.runtime.loihi.emulation.PreparedProgram;
import io.synfire.runtime.plan.PlasticPlan;
import io.synfire.runtime.plan.SourceRef;
import java.util.List;
import java.util.Map;

/**
 * A network on the chip.
 *
 * @param program the integer program that is emulated: a block for every group, or one for every tile where weights learn
 * @param inputs what the sources on the host carry, in their order
 * @param groups index of a group to where it is; groups on the host are absent
 * @param learned connections whose weights learn
 * @param reports how full the cores are, and what rounding lost
 */
public record ChipNetwork(
    PreparedProgram program, List<HostInput> inputs, Map<Integer, ChipGroup> groups, List<LearnedSynapses> learned, List<Report> reports) {

  public ChipNetwork {
    inputs = List.copyOf(inputs);
    groups = Map.copyOf(groups);
    learned = List.copyOf(learned);
    reports = List.copyOf(reports);
  }

  /**
   * Spikes from the host.
   *
   * @param source where they are emitted: an encoder, or a group on the host
   * @param lag steps from emission to arrival
   */
  public record HostInput(SourceRef source, int lag) {}

  /**
   * Synapses onto one tile that learn.
   *
   * @param plan the rule and its connection
   * @param block block of the tile
   * @param synapses index of the synapse group
   * @param sources {@code [axon]} source neuron
   * @param targets neurons of the tile
   * @param scale {@code [neuron]} integers that a weight of 1 in the unit of the connection becomes, by neuron of the group
   */
  public record LearnedSynapses(PlasticPlan plan, int block, int synapses, int[] sources, int[] targets, double[] scale) {
    /** Integer of a third factor of 1; the chip holds -128 to 127. */
    public static final double PER_MODULATOR = 64;

    /** Largest integer of a third factor, of either sign, that is surely not clipped. */
    public static final int LARGEST_MODULATOR = 127;
  }
}
