package io.synfire.library.datasets.spiketimes;

import io.synfire.runtime.firstspike.data.SpikeTimeSource.SettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Typed access to the settings of a data set.
 *
 * @param values as YAML has them
 * @param path what stands before a key in messages, such as {@code classes[1].}; empty at the top
 * @param found is told of every impossible value; where it returns, reading goes on with the value of an absent key
 */
record SourceSettings(Map<String, Object> values, String path, Consumer<SettingException> found) {
  /** Samples and copies beyond this do not fit into memory. */
  private static final int LARGEST_COUNT = 1_000_000;
  /** Times beyond this, in time constants, are of no spike that anything could still feel. */
  private static final double LARGEST_NUMBER = 1e6;

  /** Settings of which the first impossible value is thrown. */
  SourceSettings(Map<String, Object> values) {
    this(values, "", fault -> {
      throw fault;
    });
  }

  /** Everything that a reading of settings finds impossible. */
  static List<SettingException> faults(Map<String, Object> values, Consumer<SourceSettings> reading) {
    List<SettingException> faults = new ArrayList<>();
    reading.accept(new SourceSettings(values, "", faults::add));
    return faults;
  }

  /** A finite number, or another where the key is absent. */
  double number(String key, double absent) {
    Object value = values.get(key);
    if (value == null) {
      return absent;
    }
    return number(key, value, absent);
  }

  private double number(String key, Object value, double otherwise) {
    if (value instanceof Number n && Math.abs(n.doubleValue()) <= LARGEST_NUMBER) {
      return n.doubleValue();
    }
    fault(key, "must be a number" + (value instanceof Number ? " from -1000000 to 1000000" : "") + ", was " + value);
    return otherwise;
  }

  /** An integer not below a minimum, or another where the key is absent. */
  int integer(String key, int absent, int minimum) {
    Object value = values.getOrDefault(key, absent);
    if (value instanceof Number n && n.doubleValue() == n.intValue() && n.intValue() >= minimum && n.intValue() <= LARGEST_COUNT) {
      return n.intValue();
    }
    boolean large = value instanceof Number n && n.doubleValue() > LARGEST_COUNT;
    fault(key, "must be an integer of at " + (large ? "most " + LARGEST_COUNT : "least " + minimum) + ", was " + value);
    return absent;
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
    fault(key, (allowed.isEmpty() ? "must be a text" : "must be one of " + allowed) + ", was " + value);
    return Optional.empty();
  }

  /** A list of numbers that must be there. */
  double[] numbers(String key) {
    if (!(values.get(key) instanceof List<?> list) || list.isEmpty()) {
      fault(key, "must be a list of numbers, was " + values.get(key));
      return new double[0];
    }
    return list.stream().mapToDouble(v -> number(key, v, 0)).toArray();
  }

  /** A list of maps that must be there and hold no keys but these. */
  List<SourceSettings> maps(String key, List<String> known) {
    if (!(values.get(key) instanceof List<?> list) || list.isEmpty()) {
      fault(key, "must be a list of maps, was " + values.get(key));
      return List.of();
    }
    List<SourceSettings> maps = new ArrayList<>();
    for (Object element : list) {
      maps.add(map(path + key + "[" + maps.size() + "]", element, known));
    }
    return maps;
  }

  private SourceSettings map(String name, Object element, List<String> known) {
    if (!(element instanceof Map<?, ?> map)) {
      found.accept(new SettingException(name, "must be a map of keys and values, was " + element));
      return new SourceSettings(Map.of(), name + ".", found);
    }
    Map<String, Object> entries = new java.util.LinkedHashMap<>();
    map.forEach((k, v) -> entries.put(String.valueOf(k), v));
    for (String k : entries.keySet()) {
      if (!known.contains(k)) {
        found.accept(new SettingException(name + "." + k, "unknown key; known are " + String.join(", ", known)));
      }
    }
    return new SourceSettings(entries, name + ".", found);
  }

  void require(boolean holds, String key, String fault) {
    if (!holds) {
      fault(key, fault);
    }
  }

  private void fault(String key, String message) {
    found.accept(new SettingException(path + key, message));
  }
}
