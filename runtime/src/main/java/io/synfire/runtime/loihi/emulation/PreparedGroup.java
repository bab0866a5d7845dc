package io.synfire.runtime.loihi.emulation;

import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.Optional;

/**
 * A synapse group laid out for delivery.
 *
 * @param id where it is
 * @param group the group
 * @param rows {@code [set][atom]} its rows, shared by all runs; those of a run that learns are made anew
 * @param dense where all rows lead, if they lead to the same consecutive targets
 * @param bytes the weights as bytes, shared by all runs; null where they learn, are not dense or do not fit
 */
record PreparedGroup(GroupId id, SynapseGroup group, WeightRow[][] rows, Optional<DenseLayout> dense, ByteRows bytes) {

  static PreparedGroup of(GroupId id, SynapseGroup group) {
    WeightRow[][] rows = rows(group, group.weights());
    Optional<DenseLayout> dense = DenseLayout.of(group, rows);
    boolean fixed = dense.isPresent() && group.learning().isEmpty();
    return new PreparedGroup(id, group, rows, dense, fixed ? RowBatch.packed(group.weights(), dense.get().length()) : null);
  }

  /** Collects rows of these weights, those of the group or those of a run that learns; empty where rows lead to different targets. */
  Optional<RowBatch> batch(int[][][] weights) {
    return dense.map(d -> weights == group.weights() ? RowBatch.fixed(weights, bytes) : RowBatch.live(weights));
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
