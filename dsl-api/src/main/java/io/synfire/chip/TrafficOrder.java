package io.synfire.chip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order in which cores are put on chips so that those with much traffic meet: a chip starts with the first core left that nothing leads
 * to; next comes always the core with the strongest single connection to or from one on the chip.
 */
final class TrafficOrder {
  private final List<Map<Integer, Long>> out = new ArrayList<>();
  private final List<Map<Integer, Long>> in = new ArrayList<>();
  private final BitSet left = new BitSet();
  private final int cores;
  private final int coresPerChip;

  TrafficOrder(int cores, List<CoreEdge> edges, int coresPerChip) {
    this.cores = cores;
    this.coresPerChip = coresPerChip;
    left.set(0, cores);
    for (int i = 0; i < cores; i++) {
      out.add(new TreeMap<>());
      in.add(new TreeMap<>());
    }
    for (CoreEdge edge : edges) {
      if (edge.source() != edge.target()) {
        out.get(edge.source()).merge(edge.target(), (long) edge.axons(), Long::sum);
        in.get(edge.target()).merge(edge.source(), (long) edge.axons(), Long::sum);
      }
    }
  }

  List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    BitSet chip = new BitSet();
    while (order.size() < cores) {
      if (order.size() % coresPerChip == 0) {
        chip.clear();
      }
      int next = strongest(chip);
      chip.set(next);
      left.clear(next);
      order.add(next);
    }
    return order;
  }

  private int strongest(BitSet chip) {
    int best = -1;
    long most = -1;
    for (int core = chip.nextSetBit(0); core >= 0; core = chip.nextSetBit(core + 1)) {
      for (Map<Integer, Long> ends : List.of(out.get(core), in.get(core))) {
        for (Map.Entry<Integer, Long> end : ends.entrySet()) {
          if (left.get(end.getKey()) && end.getValue() > most) {
            most = end.getValue();
            best = end.getKey();
          }
        }
      }
    }
    return best >= 0 ? best : first();
  }

  private int first() {
    return left.stream().filter(core -> in.get(core).isEmpty()).findFirst().orElseGet(() -> left.nextSetBit(0));
  }
}
