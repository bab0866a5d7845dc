package io.synfire.chip;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network cut into cores and given to chips.
 *
 * @param tilings id of every group on chip to how it is cut, in order of declaration; its cores follow each other in order of its tiles
 * @param cores all cores, in order of groups and tiles
 * @param edges axons between cores
 * @param chips {@code [chip][k]} indices of the cores on a chip
 */
public record Partition(Map<String, Tiling> tilings, List<Core> cores, List<CoreEdge> edges, List<List<Integer>> chips) {
  public Partition {
    tilings = Collections.unmodifiableMap(new LinkedHashMap<>(tilings));
    cores = List.copyOf(cores);
    edges = List.copyOf(edges);
    chips = chips.stream().map(List::copyOf).toList();
  }

  /**
   * How a group is cut.
   *
   * @throws IllegalArgumentException if it is not on chip
   */
  public Tiling tiling(String group) {
    Tiling tiling = tilings.get(group);
    if (tiling == null) {
      throw new IllegalArgumentException("there is no group '" + group + "' on chip; there are " + tilings.keySet());
    }
    return tiling;
  }

  /** The cores of a group, in order of its tiles. */
  public List<Core> cores(String group) {
    return cores.stream().filter(core -> core.group().equals(group)).toList();
  }
}
