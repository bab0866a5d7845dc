package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.LearningContext;
import io.synfire.runtime.loihi.block.LearningUnit;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.Arrays;
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
  }

  /** Where a group works: name, inputs and size of its block, and what its learning is given. */
  record BlockPlace(String label, InputRing ring, int neurons, GroupSignals signals) {}

  /** A spike arrives. */
  void arrive(int axon, int atom, int payload) {
    if (base[axon] >= 0) {
      rows[set[axon]][atom].add(ring, port, base[axon], payload);
    }
    if (learning.isPresent()) {
      learning.get().arrive(axon, payload);
    }
  }

  /** Adds the sums of the step to the inputs of the block where they are shifted before; the others have been added on arrival. */
  void finish() {
    if (shifted.isPresent()) {
      shifted.get().add();
    }
  }

  /** Forgets what arrived in a step that was not finished. */
  void reset() {
    shifted.ifPresent(s -> s.sums().reset());
    signals.clear();
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
