package io.synfire.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Follows the axons of a pathway from the tiles of its source to those of its target. */
final class AxonRouting {
  private final Axons axons;
  private final Tiling source;
  private final Tiling target;
  private final int[][] reached;

  AxonRouting(Axons axons, Tiling source, Tiling target) {
    this.axons = axons;
    this.source = source;
    this.target = target;
    reached = reached(axons, target);
  }

  private static int[][] reached(Axons axons, Tiling target) {
    int[] tileOf = target.tileOf();
    int[] lastAxon = new int[target.tiles()];
    Arrays.fill(lastAxon, -1);
    int[] found = new int[target.tiles()];
    boolean silent = target.tiles() == 1 && axons.keepsSilent();
    int[][] reached = new int[axons.count()][];
    for (int a = 0; a < reached.length; a++) {
      int count = 0;
      for (int neuron : axons.targets(a)) {
        int tile = tileOf[neuron];
        if (lastAxon[tile] != a) {
          lastAxon[tile] = a;
          found[count++] = tile;
        }
      }
      reached[a] = silent ? new int[1] : Arrays.copyOf(found, count);
    }
    return reached;
  }

  Load load() {
    Load load = Load.of(source, target);
    for (int s = 0; s < load.axonsOut().length; s++) {
      load.axonsOut()[s] = axons.slots() * Arrays.stream(leaving(s)).map(a -> reached[a].length).sum();
    }
    int[] position = new int[target.neurons()];
    Arrays.fill(position, -1);
    int[][] arriving = arriving();
    for (int t = 0; t < load.axonsIn().length; t++) {
      int[] neurons = target.tile(t);
      number(position, neurons);
      load.axonsIn()[t] = arriving[t].length;
      load.synapseBits()[t] = arriving[t].length == 0 ? 0 : axons.bits(arriving[t], position);
      for (int neuron : neurons) {
        position[neuron] = -1;
      }
    }
    return load;
  }

  List<CoreEdge> edges() {
    List<CoreEdge> edges = new ArrayList<>();
    for (int s = 0; s < source.tiles(); s++) {
      Map<Integer, Integer> counts = new TreeMap<>();
      for (int axon : leaving(s)) {
        Arrays.stream(reached[axon]).forEach(t -> counts.merge(t, 1, Integer::sum));
      }
      int from = s;
      counts.forEach((to, count) -> edges.add(new CoreEdge(from, to, count)));
    }
    return edges;
  }

  private static void number(int[] position, int[] neurons) {
    for (int k = 0; k < neurons.length; k++) {
      position[neurons[k]] = k;
    }
  }

  private int[] leaving(int tile) {
    return Arrays.stream(source.tile(tile)).map(axons::of).distinct().toArray();
  }

  private int[][] arriving() {
    int[] counts = new int[target.tiles()];
    for (int[] tiles : reached) {
      for (int t : tiles) {
        counts[t]++;
      }
    }
    int[][] arriving = new int[counts.length][];
    Arrays.setAll(arriving, t -> new int[counts[t]]);
    int[] filled = new int[counts.length];
    for (int a = 0; a < reached.length; a++) {
      for (int t : reached[a]) {
        arriving[t][filled[t]++] = a;
      }
    }
    return arriving;
  }
}
