package io.synfire.runtime.loihi.compilation;

import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.microcode.Microcode;
import io.synfire.runtime.loihi.neuron.Compartments;
import io.synfire.runtime.loihi.neuron.NeuronDynamics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cuts neurons and synapses of a whole group down to one tile. What a neuron does is not changed by where it is cut. */
final class TileSlices {
  private final int[] neurons;
  private final int[] position;

  /** The tile of a group of this size that holds these neurons. */
  TileSlices(int size, int[] neurons) {
    this.neurons = neurons;
    position = new int[size];
    Arrays.fill(position, -1);
    for (int k = 0; k < neurons.length; k++) {
      position[neurons[k]] = k;
    }
  }

  /** The neurons of the tile. */
  NeuronDynamics neurons(NeuronDynamics whole) {
    return switch (whole) {
      case Compartments c -> compartments(c);
      case Microcode m -> microcode(m);
      default -> throw new IllegalStateException("neurons of kind " + whole.getClass().getName() + " cannot be cut");
    };
  }

  private Compartments compartments(Compartments c) {
    int[][] decayU = Arrays.stream(c.decayU()).map(this::pick).toArray(int[][]::new);
    return new Compartments(decayU, pick(c.decayV()), pick(c.threshold()), pick(c.bias()), pick(c.refractoryDelay()), c.limits());
  }

  private Microcode microcode(Microcode m) {
    List<Microcode.Variable> variables = m.variables().stream().map(v -> new Microcode.Variable(v.name(), v.format(), pick(v.initial()))).toList();
    List<int[]> constants = m.code().constants().stream().map(this::pick).toList();
    Microcode.Code code = new Microcode.Code(m.code().registers(), constants, m.code().instructions(), m.code().emission());
    return new Microcode(m.model(), neurons.length, variables, m.inputs(), code, m.roundings());
  }

  private int[] pick(int[] values) {
    return Arrays.stream(neurons).map(i -> values[i]).toArray();
  }

  /**
   * Synapses onto the tile.
   *
   * @param group the group; each axon is a source neuron and has a weight set of its own
   * @param sources {@code [axon]} source neuron of each axon
   */
  record Part(SynapseGroup group, int[] sources) {}

  /** The synapses onto the tile, with axons for those sources only that reach it; empty where none does. */
  Optional<Part> synapses(SynapseGroup whole) {
    List<int[][]> weights = new ArrayList<>();
    List<int[][]> indices = new ArrayList<>();
    List<int[][]> delays = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    for (int source = 0; source < whole.indices().length; source++) {
      int[] targets = whole.indices()[source][0];
      int[] kept = kept(targets);
      if (kept.length > 0) {
        int row = source;
        sources.add(source);
        weights.add(new int[][] {at(whole.weights()[source][0], kept)});
        indices.add(new int[][] {Arrays.stream(kept).map(k -> position[targets[k]]).toArray()});
        whole.delays().ifPresent(d -> delays.add(new int[][] {at(d[row][0], kept)}));
      }
    }
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    Optional<int[][][]> delayed = whole.delays().map(d -> delays.toArray(int[][][]::new));
    SynapseGroup.Routing routing = SynapseGroup.Routing.identity(sources.size());
    SynapseGroup part = new SynapseGroup(
        whole.port(), routing, weights.toArray(int[][][]::new), indices.toArray(int[][][]::new), delayed, whole.storage(), whole.learning());
    return Optional.of(new Part(part, sources.stream().mapToInt(Integer::intValue).toArray()));
  }

  private int[] kept(int[] targets) {
    int[] kept = new int[targets.length];
    int count = 0;
    for (int k = 0; k < targets.length; k++) {
      if (position[targets[k]] >= 0) {
        kept[count++] = k;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static int[] at(int[] values, int[] kept) {
    int[] chosen = new int[kept.length];
    for (int k = 0; k < kept.length; k++) {
      chosen[k] = values[kept[k]];
    }
    return chosen;
  }
}
