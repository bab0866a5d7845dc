package io.synfire.runtime.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.synfire.ir.WeightMatrix;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what {@link RecordWriter} wrote. Every fault is a {@link CheckpointFormatException} that says where. */
final class RecordReader {
  static final String TYPE = "type";

  private final TypeRegistry registry;
  private final Map<String, float[][]> arrays;

  RecordReader(TypeRegistry registry, Map<String, float[][]> arrays) {
    this.registry = registry;
    this.arrays = arrays;
  }

  Object read(JsonNode node, Type declared, String place) {
    if (node == null) {
      throw new CheckpointFormatException(place + ": is missing");
    }
    Class<?> raw = raw(declared);
    if (raw == Optional.class) {
      return node.isNull() ? Optional.empty() : Optional.of(read(node, argument(declared, 0), place));
    }
    if (raw == OptionalInt.class) {
      return node.isNull() ? OptionalInt.empty() : OptionalInt.of((Integer) Scalars.read(node, int.class, place));
    }
    if (raw == List.class) {
      return list(node, argument(declared, 0), place);
    }
    if (raw == Set.class) {
      return new LinkedHashSet<>(list(node, argument(declared, 0), place));
    }
    if (raw == Map.class) {
      return map(node, argument(declared, 1), place);
    }
    if (raw == WeightMatrix.class) {
      return matrix(node, place);
    }
    return raw.isRecord() || raw.isInterface() ? record(node, raw, place) : Scalars.read(node, raw, place);
  }

  private List<Object> list(JsonNode node, Type element, String place) {
    expect(node.isArray(), place, "a list", node);
    List<Object> values = new ArrayList<>();
    for (JsonNode child : node) {
      values.add(read(child, element, place + "[" + values.size() + "]"));
    }
    return values;
  }

  private Map<String, Object> map(JsonNode node, Type element, String place) {
    expect(node.isObject(), place, "an object", node);
    Map<String, Object> values = new LinkedHashMap<>();
    node.properties().forEach(e -> values.put(e.getKey(), read(e.getValue(), element, place + "." + e.getKey())));
    return values;
  }

  private WeightMatrix matrix(JsonNode node, String place) {
    JsonNode name = node.get("array");
    expect(name != null && name.isTextual() && arrays.containsKey(name.textValue()), place, "the name of an array of this file", node);
    return WeightMatrix.of(arrays.get(name.textValue()));
  }

  private Object record(JsonNode node, Class<?> declared, String place) {
    expect(node.isObject(), place, "an object", node);
    Class<?> type = declared.isInterface() ? tagged(node, declared, place) : declared;
    RecordComponent[] components = type.getRecordComponents();
    int fields = components.length + (declared.isInterface() ? 1 : 0);
    JsonNode[] children = Arrays.stream(components).map(c -> node.has(c.getName()) ? node.get(c.getName()) : absent(c)).toArray(JsonNode[]::new);
    long added = IntStream.range(0, children.length).filter(i -> children[i] != null && !node.has(components[i].getName())).count();
    expect(node.size() + added == fields, place, "an object with " + fields + " fields", node);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(children[i], components[i].getGenericType(), place + "." + components[i].getName());
    }
    try {
      return Components.make(type, values);
    } catch (IllegalArgumentException | ArithmeticException | NullPointerException | IndexOutOfBoundsException e) {
      throw new CheckpointFormatException(place + ": " + e.getMessage(), e);
    }
  }

  /** What an older file means that lacks a component; null where it needs one. */
  private static JsonNode absent(RecordComponent component) {
    boolean optional = component.getType() == Optional.class || component.getType() == OptionalInt.class;
    WhereMissing text = component.getAnnotation(WhereMissing.class);
    return optional ? NullNode.getInstance() : text == null ? null : TextNode.valueOf(text.value());
  }

  private Class<?> tagged(JsonNode node, Class<?> declared, String place) {
    JsonNode tag = node.get(TYPE);
    expect(tag != null && tag.isTextual(), place, "an object with a " + TYPE, node);
    return registry.find(tag.textValue(), declared)
        .filter(Class::isRecord)
        .orElseThrow(() -> new CheckpointFormatException(
            place + ": unknown " + declared.getSimpleName() + " \"" + tag.textValue() + "\"; the class path lacks the library that defines it"));
  }

  static void expect(boolean holds, String place, String expected, JsonNode found) {
    if (!holds) {
      String text = found.toString();
      throw new CheckpointFormatException(place + ": expected " + expected + ", found " + (text.length() > 60 ? text.substring(0, 60) + "..." : text));
    }
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : (Class<?>) type;
  }

  private static Type argument(Type declared, int index) {
    return ((ParameterizedType) declared).getActualTypeArguments()[index];
  }
}
