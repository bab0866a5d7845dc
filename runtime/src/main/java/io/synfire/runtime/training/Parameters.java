package io.synfire.runtime.training;

import io.synfire.runtime.backend.ParameterStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Copies of the parameters of a program. */
public final class Parameters {
  private Parameters() {}

  /** A copy of all parameters, name to {@code [row][column]}. */
  public static Map<String, float[][]> copy(ParameterStore store) {
    Map<String, float[][]> copy = new LinkedHashMap<>();
    for (String name : store.names()) {
      copy.put(name, Arrays.stream(store.get(name)).map(float[]::clone).toArray(float[][]::new));
    }
    return copy;
  }

  /**
   * Puts values into a program's parameters.
   *
   * @throws TrainingException if a name is unknown or a shape differs
   */
  public static void set(ParameterStore store, Map<String, float[][]> values) {
    values.forEach((name, rows) -> {
      float[][] target = store.get(name);
      if (target == null || !sameShape(target, rows)) {
        throw new TrainingException("the network has no parameter " + name + " of shape " + rows.length + "x" + rows[0].length + "; it has "
            + (target == null ? store.names() : target.length + "x" + target[0].length));
      }
      for (int r = 0; r < rows.length; r++) {
        System.arraycopy(rows[r], 0, target[r], 0, rows[r].length);
      }
    });
  }

  /** Number of trained and fixed values. */
  public static long count(Map<String, float[][]> parameters) {
    return parameters.values().stream().flatMap(Arrays::stream).mapToLong(r -> r.length).sum();
  }

  static boolean sameShape(float[][] a, float[][] b) {
    return a.length == b.length && a[0].length == b[0].length;
  }
}
