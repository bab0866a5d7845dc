package io.synfire.runtime.parameters;

import io.synfire.runtime.backend.ParameterStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters by name, or derivatives by them. */
public final class NamedArrays implements ParameterStore {
  private final Map<String, float[][]> arrays = new LinkedHashMap<>();

  /** The name of a connection's weights. */
  public static String weight(String connection) {
    return connection + ".weight";
  }

  /** The name of a connection's bias. */
  public static String bias(String connection) {
    return connection + ".bias";
  }

  /** The name of the parameters of a connection's learnt delays. */
  public static String delay(String connection) {
    return connection + ".delay";
  }

  /** The name of a parameter of a group. */
  public static String parameter(String group, String parameter) {
    return group + "." + parameter;
  }

  /** Adds an array. */
  public void put(String name, float[][] array) {
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
