package io.synfire.runtime.loihi.mapping;

import io.synfire.chip.Core;
import io.synfire.chip.Tiling;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.mapping.SplitProgram.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits blocks that are larger than a core. A tile keeps the axons that reach it, with their weights restricted to it; an axon that reached
 * the block becomes one for each tile that it reaches. A block that is one tile stays as it is.
 */
public final class BlockSplitter {
  private final FloatProgram whole;
  private final List<Tiling> tilings;
  private final List<List<List<TileSynapses>>> synapses = new ArrayList<>();
  private final int[] first;

  private BlockSplitter(FloatProgram whole, List<Tiling> tilings) {
    this.whole = whole;
    this.tilings = tilings;
    first = new int[tilings.size() + 1];
    for (int b = 0; b < tilings.size(); b++) {
      Tiling tiling = tilings.get(b);
      first[b + 1] = first[b] + tiling.tiles();
      List<FloatSynapseGroup> groups = tiling.tiles() == 1 ? List.of() : whole.blocks().get(b).synapses();
      synapses.add(groups.stream().map(group -> GroupSplitter.split(group, tiling)).toList());
    }
  }

  /**
   * Splits the blocks of a program.
   *
   * @param whole the program
   * @param tilings how each of its blocks is cut
   * @throws IllegalArgumentException naming block and numbers, if a tiling is not of as many neurons as its block has
   */
  public static SplitProgram split(FloatProgram whole, List<Tiling> tilings) {
    if (tilings.size() != whole.blocks().size()) {
      throw new IllegalArgumentException("every block needs a tiling: there are " + whole.blocks().size() + " blocks and " + tilings.size() + " tilings");
    }
    for (int b = 0; b < tilings.size(); b++) {
      requireSize(whole.blocks().get(b), tilings.get(b));
    }
    return new BlockSplitter(whole, tilings).split();
  }

  private static void requireSize(FloatBlock block, Tiling tiling) {
    if (tiling.neurons() != block.compartments().size()) {
      throw new IllegalArgumentException(
          "block " + block.label() + ": the tiles of shape " + tiling.block() + " cut " + tiling.shape() + " = " + tiling.neurons()
              + " neurons, and the block has " + block.compartments().size() + "; give the shape of the block");
    }
  }

  private SplitProgram split() {
    List<FloatBlock> blocks = new ArrayList<>();
    List<List<Piece>> pieces = new ArrayList<>();
    for (int b = 0; b < tilings.size(); b++) {
      List<Piece> tiles = new ArrayList<>();
      for (int t = 0; t < tilings.get(b).tiles(); t++) {
        Piece piece = new Piece(first[b] + t, tilings.get(b).tile(t));
        tiles.add(piece);
        blocks.add(block(b, t, piece.neurons()));
      }
      pieces.add(tiles);
    }
    List<SpikeInput> inputs = whole.inputs().stream().map(i -> new SpikeInput(i.label(), i.size(), axons(i.axons(), all(i.size())))).toList();
    return new SplitProgram(new FloatProgram(blocks, inputs), pieces);
  }

  private static int[] all(int size) {
    return IntStream.range(0, size).toArray();
  }

  private FloatBlock block(int block, int tile, int[] neurons) {
    FloatBlock old = whole.blocks().get(block);
    List<AxonGroup> axons = axons(old.axons(), neurons);
    if (tilings.get(block).tiles() == 1) {
      return new FloatBlock(old.label(), old.compartments(), old.synapses(), axons);
    }
    List<FloatSynapseGroup> groups =
        synapses.get(block).stream().map(tiles -> tiles.get(tile)).filter(part -> !part.isEmpty()).map(part -> part.group(neurons)).toList();
    return new FloatBlock(Core.label(old.label(), tilings.get(block), tile), CompartmentTile.of(old.compartments(), neurons), groups, axons);
  }

  private List<AxonGroup> axons(List<AxonGroup> groups, int[] neurons) {
    List<AxonGroup> axons = new ArrayList<>();
    for (AxonGroup group : groups) {
      int[] axon = Arrays.stream(neurons).map(i -> group.axon()[i]).toArray();
      int[] atom = Arrays.stream(neurons).map(i -> group.atom()[i]).toArray();
      if (tilings.get(group.block()).tiles() == 1) {
        axons.add(new AxonGroup(first[group.block()], group.synapses(), axon, atom));
      } else {
        axons.addAll(towards(group, axon, atom));
      }
    }
    return axons;
  }

  private List<AxonGroup> towards(AxonGroup group, int[] axon, int[] atom) {
    List<TileSynapses> tiles = synapses.get(group.block()).get(group.synapses());
    List<AxonGroup> axons = new ArrayList<>();
    for (int t = 0; t < tiles.size(); t++) {
      int[] axonOf = tiles.get(t).axonOf();
      int[] kept = Arrays.stream(axon).map(a -> a < 0 ? -1 : axonOf[a]).toArray();
      if (Arrays.stream(kept).anyMatch(a -> a >= 0)) {
        axons.add(new AxonGroup(first[group.block()] + t, indexIn(group, t), kept, atom));
      }
    }
    return axons;
  }

  /** The index that a group has in a tile: groups that do not reach the tile are left out. */
  private int indexIn(AxonGroup group, int tile) {
    List<List<TileSynapses>> groups = synapses.get(group.block()).subList(0, group.synapses());
    return (int) groups.stream().filter(tiles -> !tiles.get(tile).isEmpty()).count();
  }
}
