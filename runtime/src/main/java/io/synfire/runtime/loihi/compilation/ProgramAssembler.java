package io.synfire.runtime.loihi.compilation;

import io.synfire.chip.Core;
import io.synfire.chip.Tiling;
import io.synfire.runtime.backend.Report;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.compilation.ChipNetwork.HostInput;
import io.synfire.runtime.loihi.compilation.ChipNetwork.LearnedSynapses;
import io.synfire.runtime.loihi.emulation.PreparedProgram;
import io.synfire.runtime.plan.NetworkMembers;
import io.synfire.runtime.plan.SourceRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Makes integer groups into blocks, whole or cut, and lays axons between them. */
final class ProgramAssembler {
  private final NetworkMembers members;
  private final Map<Integer, IntegerNeurons> integers;
  private final Map<Integer, ChipGroup> groups = new LinkedHashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final List<List<SynapseGroup>> synapses = new ArrayList<>();
  private final List<List<AxonGroup>> axons = new ArrayList<>();
  private final Map<HostInput, List<AxonGroup>> inputs = new LinkedHashMap<>();
  private final Map<Integer, LearnedConnection> learning;
  private final List<LearnedSynapses> learned = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /**
   * An assembler.
   *
   * @param members the network
   * @param integers index of a group to what it is in integers
   * @param incoming connections onto the chip
   * @param learning index of a connection to how it learns
   * @param tiling id of a group to how it is cut
   */
  ProgramAssembler(
      NetworkMembers members, Map<Integer, IntegerNeurons> integers, List<IncomingConnection> incoming, Map<Integer, LearnedConnection> learning,
      Function<String, Tiling> tiling) {
    this.members = members;
    this.integers = integers;
    this.learning = learning;
    integers.forEach((g, neurons) -> place(g, neurons, tiling.apply(members.groups().get(g).id())));
    Map<Integer, Integer> next = new LinkedHashMap<>();
    for (IncomingConnection c : incoming) {
      int target = members.groupIndex(c.parameters().definition().target().member());
      for (int arm = 0; arm < c.arms().size(); arm++) {
        connect(c, arm, next.merge(target, 1, Integer::sum) - 1);
      }
    }
    groups.forEach(this::addBlocks);
  }

  private void place(int group, IntegerNeurons neurons, Tiling tiling) {
    String id = members.groups().get(group).id();
    List<int[]> tiles = IntStream.range(0, tiling.tiles()).mapToObj(tiling::tile).toList();
    groups.put(group, new ChipGroup(id, tiling.neurons(), labels.size(), tiles, scattered(tiles), neurons.variables(), neurons.start()));
    for (int t = 0; t < tiles.size(); t++) {
      labels.add(Core.label(id, tiling, t));
      synapses.add(new ArrayList<>());
      axons.add(new ArrayList<>());
    }
  }

  private static boolean scattered(List<int[]> tiles) {
    int[] all = tiles.stream().flatMapToInt(Arrays::stream).toArray();
    return !Arrays.equals(all, Arrays.stream(all).sorted().toArray());
  }

  /** The blocks. */
  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** The network with these reports. */
  ChipNetwork assemble(List<Report> reports) {
    List<SpikeInput> sources = inputs.entrySet().stream().map(e -> new SpikeInput(name(e.getKey()), e.getKey().source().neurons(), e.getValue())).toList();
    PreparedProgram program = PreparedProgram.of(new ChipProgram(blocks, sources));
    return new ChipNetwork(program, List.copyOf(inputs.keySet()), groups, learned, reports);
  }

  private String name(HostInput input) {
    return switch (input.source()) {
      case SourceRef.OfEncoder e -> members.encoders().get(e.encoder()).id();
      case SourceRef.OfGroup g -> members.groups().get(g.group()).id();
    };
  }

  private void addBlocks(int group, ChipGroup placed) {
    for (int t = 0; t < placed.tiles().size(); t++) {
      int b = placed.firstBlock() + t;
      TileSlices slices = new TileSlices(placed.neurons(), placed.tiles().get(t));
      blocks.add(new Block(labels.get(b), slices.neurons(integers.get(group).neurons()), synapses.get(b), axons.get(b)));
    }
  }

  private void connect(IncomingConnection c, int arm, int index) {
    int target = members.groupIndex(c.parameters().definition().target().member());
    ChipGroup placed = groups.get(target);
    SynapseGroup whole = integers.get(target).synapses().get(index);
    for (int t = 0; t < placed.tiles().size(); t++) {
      int block = placed.firstBlock() + t;
      int[] tile = placed.tiles().get(t);
      double[] scale = integers.get(target).weightScale()[index];
      double[] factor = c.synapses().factor(c.arms().get(arm));
      new TileSlices(placed.neurons(), tile).synapses(whole).ifPresent(part -> {
        int position = synapses.get(block).size();
        synapses.get(block).add(part.group());
        lead(c, new AxonTarget(block, position, part.sources()));
        if (part.group().learning().isPresent()) {
          double[] perWeight = new double[scale.length];
          Arrays.setAll(perWeight, i -> scale[i] * factor[i]);
          learned.add(new LearnedSynapses(learning.get(c.index()).plan(), block, position, part.sources(), tile, perWeight));
        }
      });
    }
  }

  /** Where axons lead: the synapse group, and the source neuron of each of its axons. */
  private record AxonTarget(int block, int synapses, int[] sources) {

    /** The axon of every source neuron, or -1. */
    int[] axonOf(int sourceNeurons) {
      int[] axon = new int[sourceNeurons];
      Arrays.fill(axon, -1);
      for (int a = 0; a < sources.length; a++) {
        axon[sources[a]] = a;
      }
      return axon;
    }
  }

  private void lead(IncomingConnection c, AxonTarget to) {
    int[] axon = to.axonOf(c.source().neurons());
    if (c.fromHost()) {
      AxonGroup group = new AxonGroup(to.block(), to.synapses(), axon, new int[axon.length]);
      inputs.computeIfAbsent(new HostInput(c.source(), c.hostLag()), i -> new ArrayList<>()).add(group);
      return;
    }
    ChipGroup source = groups.get(((SourceRef.OfGroup) c.source()).group());
    for (int t = 0; t < source.tiles().size(); t++) {
      int[] own = Arrays.stream(source.tiles().get(t)).map(i -> axon[i]).toArray();
      if (Arrays.stream(own).anyMatch(a -> a >= 0)) {
        axons.get(source.firstBlock() + t).add(new AxonGroup(to.block(), to.synapses(), own, new int[own.length]));
      }
    }
  }
}
