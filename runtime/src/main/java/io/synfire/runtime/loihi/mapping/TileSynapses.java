package io.synfire.runtime.loihi.mapping;

import io.synfire.chip.SynapseFormat;
import io.synfire.chip.SynapseFormat.Bits;
import io.synfire.chip.SynapseFormat.Compression;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The part of a synapse group that leads to one tile, while axons are added to it. */
final class TileSynapses {
  /** Bases are below this; what remains of the lowest index stays in the indices. */
  static final int BASES = 256;

  private final FloatSynapseGroup whole;
  private final List<WeightSet> sets = new ArrayList<>();
  private final Map<WeightSet, Integer> known = new HashMap<>();
  private final List<Integer> setOf = new ArrayList<>();
  private final List<Integer> bases = new ArrayList<>();
  private final int[] axonOf;

  TileSynapses(FloatSynapseGroup whole) {
    this.whole = whole;
    axonOf = new int[whole.routing().axons()];
    Arrays.fill(axonOf, -1);
  }

  /** Adds an axon with its synapses onto the tile, whose indices are positions in it. */
  void add(int axon, WeightSet set) {
    int base = whole.storage().population() == 0 ? 0 : set.lowest() % BASES;
    set.rebase(base);
    axonOf[axon] = setOf.size();
    setOf.add(whole.learning().isPresent() ? fresh(set) : known.computeIfAbsent(set, this::fresh));
    bases.add(base);
  }

  private int fresh(WeightSet set) {
    sets.add(set);
    return sets.size() - 1;
  }

  /** {@code [axon of the whole]} the axon it has become; -1 for one that does not reach the tile. */
  int[] axonOf() {
    return axonOf;
  }

  boolean isEmpty() {
    return setOf.isEmpty();
  }

  /** The group of the tile. */
  FloatSynapseGroup group(int[] neurons) {
    int[] set = setOf.stream().mapToInt(Integer::intValue).toArray();
    int[] base = bases.stream().mapToInt(Integer::intValue).toArray();
    int[][][] indices = sets.stream().map(s -> s.indices).toArray(int[][][]::new);
    return new FloatSynapseGroup(
        whole.port(),
        new Routing(set.length, set, base),
        sets.stream().map(s -> s.weights).toArray(float[][][]::new),
        indices,
        whole.delays().isEmpty() ? Optional.empty() : Optional.of(sets.stream().map(s -> s.delays).toArray(int[][][]::new)),
        new FloatStorage(format(whole.storage().format(), indices), whole.storage().population()),
        whole.learning().map(learning -> learning.tile(neurons, IntStream.range(0, axonOf.length).filter(a -> axonOf[a] >= 0).toArray())));
  }

  private static SynapseFormat format(SynapseFormat whole, int[][][] indices) {
    if (whole.compression() == Compression.DENSE) {
      return whole;
    }
    int last = Arrays.stream(indices).flatMap(Arrays::stream).flatMapToInt(Arrays::stream).max().orElse(0);
    int index = SynapseFormat.sparse(last + 1, 0).bits().index();
    Bits bits = whole.bits();
    return new SynapseFormat(whole.compression(), new Bits(bits.weight(), index, bits.delay(), bits.tag()), whole.synapsesPerWord());
  }
}
