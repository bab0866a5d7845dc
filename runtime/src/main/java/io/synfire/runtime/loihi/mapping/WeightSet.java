package io.synfire.runtime.loihi.mapping;

import java.util.Arrays;

/** The synapses of one axon onto a tile, compared by value so that equal ones share their memory. */
final class WeightSet {
  final float[][] weights;
  final int[][] indices;
  /** Delays; null where there are none. */
  final int[][] delays;

  /** Room for so many synapses of each atom. */
  WeightSet(int[] sizes, boolean delayed) {
    weights = Arrays.stream(sizes).mapToObj(float[]::new).toArray(float[][]::new);
    indices = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    delays = delayed ? Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new) : null;
  }

  /** The lowest index. */
  int lowest() {
    return Arrays.stream(indices).flatMapToInt(Arrays::stream).min().orElse(0);
  }

  /** Subtracts a base from all indices. */
  void rebase(int base) {
    for (int[] row : indices) {
      for (int k = 0; k < row.length; k++) {
        row[k] -= base;
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WeightSet set
        && Arrays.deepEquals(weights, set.weights)
        && Arrays.deepEquals(indices, set.indices)
        && Arrays.deepEquals(delays, set.delays);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(weights) + Arrays.deepHashCode(indices);
  }
}
