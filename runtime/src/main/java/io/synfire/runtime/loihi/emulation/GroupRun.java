package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A synapse group in one run: adds the weights of arriving spikes to the inputs of its block, and learns. */
final class GroupRun {
  private final WeightRow[][] rows;
  private final int[] set;
  private final int[] base;
  private final int port;
  private final InputRing ring;
  private final Optional<ShiftedSums> shifted;
  private final int[][][] weights;

  /** Rows to be added together in this step; null where rows lead to different targets. */
  private final RowBatch batch;

  private final DenseLayout layout;
  private final Optional<LearningUnit> learning;
  private final GroupSignals signals;

  GroupRun(PreparedGroup prepared, BlockPlace place) {
    SynapseGroup group = prepared.group();
    set = group.routing().set();
    base = group.routing().base();
    port = group.port();
    shifted = ShiftedSums.of(prepared, place);
    ring = shifted.map(ShiftedSums::sums).orElse(place.ring());
    signals = place.signals();
    if (group.learning().isPresent()) {
      weights = Arrays.stream(group.weights()).map(s -> Arrays.stream(s).map(int[]::clone).toArray(int[][]::new)).toArray(int[][][]::new);
      rows = PreparedGroup.rows(group, weights);
      learning = Optional.of(group.learning().get().open(
          new LearningContext(place.label(), weights, group.indices(), place.neurons(), signals)));
    } else {
      weights = group.weights();
      rows = prepared.rows();
      learning = Optional.empty();
    }
    batch = prepared.batch(weights).orElse(null);
    layout = prepared.dense().orElse(null);
  }

  /** Where a group works: name, inputs and size of its block, and what its learning is given. */
  record BlockPlace(String label, InputRing ring, int neurons, GroupSignals signals) {}

  /** A spike arrives. */
  void arrive(int axon, int atom, int payload) {
    if (base[axon] >= 0) {
      if (batch != null && payload == 1) {
        batch.collect(set[axon], atom);
      } else {
        rows[set[axon]][atom].add(ring, port, base[axon], payload);
      }
    }
    if (learning.isPresent()) {
      learning.get().arrive(axon, payload);
    }
  }

  /** All spikes of the step have arrived: adds what was collected to the inputs of the block. */
  void finish() {
    if (batch != null) {
      batch.sum(ring.after(layout.delay())[port], layout.first());
    }
    if (shifted.isPresent()) {
      shifted.get().add();
    }
  }

  /** Forgets what arrived in a step that was not finished. */
  void reset() {
    if (batch != null) {
      batch.clear();
    }
    shifted.ifPresent(s -> s.sums().reset());
    signals.clear();
  }

  /** A copy of what it remembers from one step to the next; nothing where it does not learn. */
  Map<String, int[]> memory() {
    Map<String, int[]> memory = new LinkedHashMap<>();
    if (learning.isPresent()) {
      memory.put(BlockMemory.WEIGHTS, Arrays.stream(weights).flatMap(Arrays::stream).flatMapToInt(Arrays::stream).toArray());
      memory.putAll(learning.get().memory());
    }
    return memory;
  }

  /** Goes on from such a copy. */
  void resume(Map<String, int[]> memory) {
    if (learning.isPresent()) {
      int from = 0;
      for (int[][] set : weights) {
        for (int[] row : set) {
          System.arraycopy(memory.get(BlockMemory.WEIGHTS), from, row, 0, row.length);
          from += row.length;
        }
      }
      learning.get().resume(memory);
    }
  }

  Optional<LearningUnit> learning() {
    return learning;
  }

  GroupSignals signals() {
    return signals;
  }

  int[][][] weights() {
    return weights;
  }
}
