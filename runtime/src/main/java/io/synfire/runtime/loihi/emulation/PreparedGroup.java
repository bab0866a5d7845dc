package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.SynapseGroup;

/**
 * A synapse group laid out for delivery.
 *
 * @param id where it is
 * @param group the group
 * @param rows {@code [set][atom]} its rows, shared by all runs; those of a run that learns are made anew
 */
record PreparedGroup(GroupId id, SynapseGroup group, WeightRow[][] rows) {

  static PreparedGroup of(GroupId id, SynapseGroup group) {
    return new PreparedGroup(id, group, rows(group, group.weights()));
  }

  /** Rows over other weights of the same shape. */
  static WeightRow[][] rows(SynapseGroup group, int[][][] weights) {
    WeightRow[][] rows = new WeightRow[weights.length][];
    for (int set = 0; set < rows.length; set++) {
      rows[set] = new WeightRow[weights[set].length];
      for (int atom = 0; atom < rows[set].length; atom++) {
        int[] delays = group.delays().isPresent() ? group.delays().get()[set][atom] : null;
        rows[set][atom] = WeightRow.of(weights[set][atom], group.indices()[set][atom], delays);
      }
    }
    return rows;
  }

  int largestDelay() {
    int largest = 0;
    if (group.delays().isPresent()) {
      for (int[][] set : group.delays().get()) {
        for (int[] row : set) {
          for (int delay : row) {
            largest = Math.max(largest, delay);
          }
        }
      }
    }
    return largest;
  }
}
