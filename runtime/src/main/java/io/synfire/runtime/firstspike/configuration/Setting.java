package io.synfire.runtime.firstspike.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a YAML file, with its place. */
sealed interface Setting {

  Place place();

  /** The value as plain Java: String, Integer, Long, Double, Boolean, null, List or Map. */
  Object plain();

  /**
   * Where a value stands.
   *
   * @param key path of keys
   * @param line from 1
   * @param from index of its first code point
   * @param to index after its last code point
   */
  record Place(String key, int line, int from, int to) {
    /** The path of a key of the mapping here. */
    String member(String name) {
      return key.isEmpty() ? name : key + "." + name;
    }
  }

  /** Text, number, truth value or null. */
  record Scalar(Place place, Object plain) implements Setting {}

  /** A list. */
  record Sequence(Place place, List<Setting> items) implements Setting {
    @Override
    public Object plain() {
      return new ArrayList<>(items.stream().map(Setting::plain).toList());
    }
  }

  /** Values by key; the line of an entry is that of its key. */
  record Mapping(Place place, Map<String, Setting> entries) implements Setting {
    @Override
    public Object plain() {
      Map<String, Object> all = new LinkedHashMap<>();
      entries.forEach((key, value) -> all.put(key, value.plain()));
      return all;
    }
  }

  /** The value in words. */
  default String words() {
    return switch (this) {
      case Scalar s when s.plain() == null -> "empty";
      case Scalar s when s.plain() instanceof String text -> "the text '" + text + "'";
      case Scalar s -> String.valueOf(s.plain());
      case Sequence s -> "a list";
      case Mapping m -> "a group of keys";
    };
  }
}
