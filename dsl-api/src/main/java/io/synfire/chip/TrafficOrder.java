package io.synfire.chip;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The order in which cores are put on chips so that those with much traffic meet: a chip starts with the first core left that nothing leads
 * to; next comes always the core with the strongest single connection to or from one on the chip, of equals the first in the order of a {@link SlotTable}.
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
      out.add(new LinkedHashMap<>());
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
    SlotTable chip = new SlotTable();
    while (order.size() < cores) {
      if (order.size() % coresPerChip == 0) {
        chip = new SlotTable();
      }
      int next = strongest(chip.keys().toArray());
      chip.add(next);
      left.clear(next);
      order.add(next);
    }
    return order;
  }

  private int strongest(int[] chip) {
    int best = -1;
    long most = -1;
    for (int core : chip) {
      for (Map<Integer, Long> ends : List.of(out.get(core), in.get(core))) {
        SlotTable candidates = new SlotTable();
        ends.keySet().stream().filter(left::get).forEach(candidates::add);
        for (int end : candidates.keys().toArray()) {
          if (ends.get(end) > most) {
            most = ends.get(end);
            best = end;
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
