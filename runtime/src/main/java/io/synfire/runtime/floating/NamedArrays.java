package io.synfire.runtime.floating;

import io.synfire.runtime.backend.ParameterStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters by name, or derivatives by them. */
final class NamedArrays implements ParameterStore {
  private final Map<String, float[][]> arrays = new LinkedHashMap<>();

  /** The name of a connection's weights. */
  static String weight(String connection) {
    return connection + ".weight";
  }

  /** The name of a connection's bias. */
  static String bias(String connection) {
    return connection + ".bias";
  }

  /** The name of a parameter of a group. */
  static String parameter(String group, String parameter) {
    return group + "." + parameter;
  }

  /** Adds an array. */
  void put(String name, float[][] array) {
    arrays.put(name, array);
  }

  @Override
  public List<String> names() {
    return List.copyOf(arrays.keySet());
  }

  @Override
  public float[][] get(String name) {
    return arrays.get(name);
  }
}
