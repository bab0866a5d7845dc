package io.synfire.runtime.loihi.mapping;

import io.synfire.chip.CoreDemand;
import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What blocks need of their cores. */
public final class Demands {
  private Demands() {}

  /** What each block of a float program needs, {@code [block]}. */
  public static List<CoreDemand> ofFloat(List<FloatBlock> blocks) {
    List<List<Group>> groups = blocks.stream().map(block -> block.synapses().stream().map(Demands::group).toList()).toList();
    return indexed(blocks.size(), b -> demand(blocks.get(b).compartments().size(), groups.get(b), blocks.get(b).axons(), groups));
  }

  /** What each block of a chip's program needs, {@code [block]}. */
  public static List<CoreDemand> of(List<Block> blocks) {
    List<List<Group>> groups = blocks.stream().map(block -> block.synapses().stream().map(Demands::group).toList()).toList();
    return indexed(blocks.size(), b -> demand(blocks.get(b).neurons().size(), groups.get(b), blocks.get(b).axons(), groups));
  }

  private static Group group(FloatSynapseGroup s) {
    return new Group(s.routing().axons(), s.storage().population(), bits(s.storage().format(), s.indices()));
  }

  private static Group group(SynapseGroup s) {
    return new Group(s.routing().axons(), s.storage().population(), bits(s.storage().format(), s.indices()));
  }

  private static List<CoreDemand> indexed(int count, IntFunction<CoreDemand> demand) {
    return IntStream.range(0, count).mapToObj(demand).toList();
  }

  /** Memory of a group of synapses in bits; sets that several axons share count once. */
  public static long bits(SynapseFormat format, int[][][] indices) {
    return Arrays.stream(indices).mapToLong(set -> format.bitsPerAxon(Arrays.stream(set).mapToInt(row -> row.length).sum())).sum();
  }

  /** Entries that a group of axons takes in its core: one for each axon, two where spikes have 32 bits. */
  public static int slots(AxonGroup axons, int population) {
    int used = (int) Arrays.stream(axons.axon()).filter(axon -> axon >= 0).distinct().count();
    return population == 32 ? 2 * used : used;
  }

  private static CoreDemand demand(int size, List<Group> in, List<AxonGroup> out, List<List<Group>> all) {
    int slots = out.stream().mapToInt(axons -> slots(axons, all.get(axons.block()).get(axons.synapses()).population())).sum();
    return new CoreDemand(size, in.stream().mapToInt(Group::axons).sum(), slots, in.stream().mapToLong(Group::bits).sum());
  }

  private record Group(int axons, int population, long bits) {}
}
