package io.synfire.runtime.loihi.mapping;

import io.synfire.chip.Tiling;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import java.util.ArrayList;
import java.util.List;

/** Deals the synapses of a group out to the tiles of its block. */
final class GroupSplitter {
  private final FloatSynapseGroup group;
  private final List<TileSynapses> tiles = new ArrayList<>();
  private final int[] tileOf;
  private final int[] position;

  private GroupSplitter(FloatSynapseGroup group, Tiling tiling) {
    this.group = group;
    tileOf = new int[tiling.neurons()];
    position = new int[tiling.neurons()];
    for (int t = 0; t < tiling.tiles(); t++) {
      tiles.add(new TileSynapses(group));
      int[] neurons = tiling.tile(t);
      for (int k = 0; k < neurons.length; k++) {
        tileOf[neurons[k]] = t;
        position[neurons[k]] = k;
      }
    }
  }

  /** The synapses onto each tile. */
  static List<TileSynapses> split(FloatSynapseGroup group, Tiling tiling) {
    GroupSplitter splitter = new GroupSplitter(group, tiling);
    for (int axon = 0; axon < group.routing().axons(); axon++) {
      if (group.routing().base()[axon] >= 0) {
        splitter.deal(axon);
      }
    }
    return splitter.tiles;
  }

  private void deal(int axon) {
    int base = group.routing().base()[axon];
    int set = group.routing().set()[axon];
    int[][] indices = group.indices()[set];
    int[][] counts = new int[tiles.size()][];
    for (int atom = 0; atom < indices.length; atom++) {
      for (int index : indices[atom]) {
        int tile = tileOf[base + index];
        counts[tile] = counts[tile] == null ? new int[indices.length] : counts[tile];
        counts[tile][atom]++;
      }
    }
    WeightSet[] parts = new WeightSet[counts.length];
    for (int t = 0; t < counts.length; t++) {
      parts[t] = counts[t] == null ? null : new WeightSet(counts[t], group.delays().isPresent());
    }
    fill(parts, set, base);
    for (int t = 0; t < parts.length; t++) {
      if (parts[t] != null) {
        tiles.get(t).add(axon, parts[t]);
      }
    }
  }

  private void fill(WeightSet[] parts, int set, int base) {
    int[][] indices = group.indices()[set];
    for (int atom = 0; atom < indices.length; atom++) {
      int[] filled = new int[parts.length];
      for (int k = 0; k < indices[atom].length; k++) {
        int target = base + indices[atom][k];
        WeightSet part = parts[tileOf[target]];
        int at = filled[tileOf[target]]++;
        part.weights[atom][at] = group.weights()[set][atom][k];
        part.indices[atom][at] = position[target];
        if (part.delays != null) {
          part.delays[atom][at] = group.delays().get()[set][atom][k];
        }
      }
    }
  }
}
