package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.persistence.CheckpointFormatException;
import java.util.Map;

/**
 * Parameters of a network among the arrays of a file: {@code PREFIX.layer3} for those of layer 3, {@code PREFIX.layer3.offsets} for its thresholds.
 *
 * @param file the file, for messages
 * @param arrays its arrays, {@code [row][column]}
 */
record SavedParameters(String file, Map<String, double[][]> arrays) {

  /** Adds parameters; layers without any are left out. */
  void put(String prefix, NetworkParameters parameters) {
    for (int k = 0; k < parameters.values().size(); k++) {
      if (parameters.values().get(k).length > 0) {
        arrays.put(name(prefix, k), parameters.values().get(k));
      }
      if (parameters.thresholdOffsets().get(k).length > 0) {
        arrays.put(name(prefix, k) + ".offsets", new double[][] {parameters.thresholdOffsets().get(k)});
      }
    }
  }

  /**
   * Reads parameters of a network.
   *
   * @throws CheckpointFormatException if they are of another network, or not finite
   */
  NetworkParameters get(String prefix, NetworkSpec network) {
    NetworkParameters parameters = NetworkParameters.zeros(network);
    for (int k = 0; k < parameters.values().size(); k++) {
      fill(name(prefix, k), parameters.values().get(k));
      double[] offsets = parameters.thresholdOffsets().get(k);
      fill(name(prefix, k) + ".offsets", offsets.length == 0 ? new double[0][] : new double[][] {offsets});
    }
    return parameters;
  }

  private static String name(String prefix, int layer) {
    return prefix + ".layer" + layer;
  }

  private void fill(String name, double[][] target) {
    if (target.length == 0) {
      return;
    }
    double[][] found = array(name);
    if (found.length != target.length || found[0].length != target[0].length) {
      throw new CheckpointFormatException(file + ": the array \"" + name + "\" is " + found.length + " x " + found[0].length + ", the configuration asks for "
          + target.length + " x " + target[0].length);
    }
    for (int r = 0; r < target.length; r++) {
      for (int c = 0; c < target[r].length; c++) {
        if (!Double.isFinite(found[r][c])) {
          throw new CheckpointFormatException(file + ": " + name + "[" + r + "][" + c + "] must be a finite number, was " + found[r][c]);
        }
        target[r][c] = found[r][c];
      }
    }
  }

  /** An array of the file. */
  double[][] array(String name) {
    double[][] found = arrays.get(name);
    if (found == null) {
      throw new CheckpointFormatException(file + ": has no array \"" + name + "\", which the configuration of the run asks for");
    }
    return found;
  }
}
