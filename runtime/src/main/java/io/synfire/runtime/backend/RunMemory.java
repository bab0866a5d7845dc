package io.synfire.runtime.backend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run remembers from one step to the next, beside the parameters of its program and the data of its encoders: enough for another run of an equal
 * program, with the same seed, to go on as this one would have.
 *
 * @param step number of steps run
 * @param arrays by name: {@code "layer1.v"} the values of a variable, {@code [batch][neuron]}; {@code "layer1.spike.past"} what was emitted k steps ago and
 *     is still on its way, {@code [(k - 1) * batch + sample][neuron]}; {@code "connection1.x1"} traces of a plasticity rule, {@code [1][neuron]}
 */
public record RunMemory(long step, Map<String, float[][]> arrays) {

  public RunMemory {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    if (step < 0) {
      throw new IllegalArgumentException("a number of steps must not be negative, was " + step);
    }
  }

  /**
   * The array of this name and shape.
   *
   * @throws IllegalArgumentException naming the array, if there is none or it has another shape
   */
  public float[][] require(String name, int rows, int columns) {
    float[][] array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("the memory of a run needs the array " + name + ", it has " + arrays.keySet());
    }
    for (float[] row : array) {
      if (array.length != rows || row.length != columns) {
        throw new IllegalArgumentException(name + ": needs the shape " + rows + "x" + columns + ", is " + array.length + "x" + row.length);
      }
    }
    return array;
  }
}
