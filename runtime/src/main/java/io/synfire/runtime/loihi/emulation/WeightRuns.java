package io.synfire.runtime.loihi.emulation;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * A row whose targets are long runs of consecutive ones, as those of a convolution are, with the Vector API: each run is added as a whole. The class can be
 * loaded only where module {@code jdk.incubator.vector} is present.
 *
 * @param row the row
 * @param bounds {@code [run]} where each run starts in the row, and then where the last one ends
 */
record WeightRuns(WeightRow.Scattered row, int[] bounds) implements WeightRow {
  private static final VectorSpecies<Integer> LANES = IntVector.SPECIES_PREFERRED;
  private static final int WIDTH = LANES.length();

  /** Weights of a run, on average, for which this is worth while. */
  private static final int LONG = 8;

  /** A row in its fastest form. */
  static WeightRow of(WeightRow.Scattered row) {
    int[] targets = row.targets();
    int[] bounds = new int[targets.length + 1];
    int runs = 0;
    for (int k = 0; k < targets.length; k++) {
      if (k == 0 || targets[k] != targets[k - 1] + 1) {
        bounds[runs++] = k;
      }
    }
    bounds[runs] = targets.length;
    return targets.length < LONG * runs ? row : new WeightRuns(row, Arrays.copyOf(bounds, runs + 1));
  }

  @Override
  public void add(InputRing ring, int port, int base, int payload) {
    if (payload != 1) {
      row.add(ring, port, base, payload);
      return;
    }
    int[] input = ring.after(row.delay())[port];
    for (int r = 0; r + 1 < bounds.length; r++) {
      add(bounds[r], bounds[r + 1], input, base + row.targets()[bounds[r]]);
    }
  }

  private void add(int from, int end, int[] input, int at) {
    int[] weights = row.weights();
    int shift = at - from;
    int k = from;
    for (; k + WIDTH <= end; k += WIDTH) {
      IntVector.fromArray(LANES, input, k + shift).add(IntVector.fromArray(LANES, weights, k)).intoArray(input, k + shift);
    }
    if (k < end) {
      VectorMask<Integer> inside = LANES.indexInRange(k, end);
      IntVector sum = IntVector.fromArray(LANES, input, k + shift, inside).add(IntVector.fromArray(LANES, weights, k, inside));
      sum.intoArray(input, k + shift, inside);
    }
  }
}
