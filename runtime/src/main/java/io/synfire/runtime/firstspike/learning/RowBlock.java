package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of the parameters of a layer, as much as is worth a thread's while.
 *
 * @param layer index of the layer
 * @param from first row
 * @param to row behind the last
 */
record RowBlock(int layer, int from, int to) {
  /** So many parameters are worth a thread's while. */
  private static final int WORTHWHILE = 16384;

  /** All rows of all layers. */
  static List<RowBlock> of(NetworkSpec network) {
    List<RowBlock> blocks = new ArrayList<>();
    List<double[][]> values = NetworkParameters.zeros(network).values();
    for (int k = 0; k < values.size(); k++) {
      int rows = values.get(k).length;
      int step = rows == 0 ? 1 : Math.max(1, WORTHWHILE / values.get(k)[0].length);
      for (int from = 0; from < rows; from += step) {
        blocks.add(new RowBlock(k, from, Math.min(rows, from + step)));
      }
    }
    return List.copyOf(blocks);
  }
}
