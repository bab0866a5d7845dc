package io.synfire.library.datasets.spiketimes;

import io.synfire.runtime.firstspike.data.SpikeTimeSource.SettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Typed access to the settings of a data set.
 *
 * @param values as YAML has them
 * @param path what stands before a key in messages, such as {@code classes[1].}; empty at the top
 */
record SourceSettings(Map<String, Object> values, String path) {

  SourceSettings(Map<String, Object> values) {
    this(values, "");
  }

  /** A finite number, or another where the key is absent. */
  double number(String key, double absent) {
    Object value = values.get(key);
    if (value == null) {
      return absent;
    }
    return number(key, value);
  }

  private double number(String key, Object value) {
    if (value instanceof Number n && Double.isFinite(n.doubleValue())) {
      return n.doubleValue();
    }
    throw fault(key, "must be a number, was " + value);
  }

  /** An integer not below a minimum, or another where the key is absent. */
  int integer(String key, int absent, int minimum) {
    Object value = values.getOrDefault(key, absent);
    if (value instanceof Number n && n.doubleValue() == n.intValue() && n.intValue() >= minimum) {
      return n.intValue();
    }
    throw fault(key, "must be an integer of at least " + minimum + ", was " + value);
  }

  /** A text that is one of some, or another where the key is absent. */
  Optional<String> text(String key, List<String> allowed) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (allowed.isEmpty() ? value instanceof String : allowed.contains(value)) {
      return Optional.of((String) value);
    }
    throw fault(key, (allowed.isEmpty() ? "must be a text" : "must be one of " + allowed) + ", was " + value);
  }

  /** A list of numbers that must be there. */
  double[] numbers(String key) {
    if (!(values.get(key) instanceof List<?> list) || list.isEmpty()) {
      throw fault(key, "must be a list of numbers, was " + values.get(key));
    }
    return list.stream().mapToDouble(v -> number(key, v)).toArray();
  }

  /** A list of maps that must be there and hold no keys but these. */
  List<SourceSettings> maps(String key, List<String> known) {
    if (!(values.get(key) instanceof List<?> list) || list.isEmpty()) {
      throw fault(key, "must be a list of maps, was " + values.get(key));
    }
    List<SourceSettings> maps = new ArrayList<>();
    for (Object element : list) {
      maps.add(map(path + key + "[" + maps.size() + "]", element, known));
    }
    return maps;
  }

  private SourceSettings map(String name, Object element, List<String> known) {
    if (!(element instanceof Map<?, ?> map)) {
      throw new SettingException(name, "must be a map of keys and values, was " + element);
    }
    Map<String, Object> entries = new java.util.LinkedHashMap<>();
    map.forEach((k, v) -> entries.put(String.valueOf(k), v));
    for (String k : entries.keySet()) {
      if (!known.contains(k)) {
        throw new SettingException(name + "." + k, "unknown key; known are " + String.join(", ", known));
      }
    }
    return new SourceSettings(entries, name + ".");
  }

  void require(boolean holds, String key, String fault) {
    if (!holds) {
      throw fault(key, fault);
    }
  }

  private SettingException fault(String key, String message) {
    return new SettingException(path + key, message);
  }
}
