package io.synfire.runtime.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.ir.WeightMatrix;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes records as JSON, component by component; matrices go to a table of arrays. */
final class RecordWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final TypeRegistry registry;
  private final Map<String, float[][]> arrays;
  private final Deque<String> place = new ArrayDeque<>();
  private final boolean byPlace;

  RecordWriter(TypeRegistry registry, Map<String, float[][]> arrays) {
    this(registry, arrays, false);
  }

  /** With {@code byPlace} matrices are named after where they stand, {@code "connections.c1.synapses.weights.matrix"}, else numbered. */
  RecordWriter(TypeRegistry registry, Map<String, float[][]> arrays, boolean byPlace) {
    this.registry = registry;
    this.arrays = arrays;
    this.byPlace = byPlace;
  }

  JsonNode write(Object value, Type declared) {
    return switch (value) {
      case Boolean b -> JSON.booleanNode(b);
      case String s -> JSON.textNode(s);
      case Enum<?> e -> JSON.textNode(e.name());
      case Number n -> number(n);
      case Optional<?> o -> o.isPresent() ? write(o.get(), argument(declared, 0)) : JSON.nullNode();
      case OptionalInt o -> o.isPresent() ? JSON.numberNode(o.getAsInt()) : JSON.nullNode();
      case Collection<?> c -> list(c, argument(declared, 0));
      case Map<?, ?> m -> map(m, argument(declared, 1));
      case WeightMatrix m -> matrix(m);
      case Record r -> record(r, RecordReader.raw(declared));
      case null, default -> throw unsupported(value);
    };
  }

  private JsonNode within(String name, Object value, Type declared) {
    place.addLast(name);
    JsonNode node = write(value, declared);
    place.removeLast();
    return node;
  }

  private static JsonNode number(Number n) {
    if (n instanceof Double || n instanceof Float) {
      double d = n.doubleValue();
      return Double.isFinite(d) ? JSON.numberNode(d) : JSON.textNode(Double.toString(d));
    }
    return JSON.numberNode(n.longValue());
  }

  private ArrayNode list(Collection<?> values, Type element) {
    ArrayNode node = JSON.arrayNode();
    values.forEach(v -> node.add(within(String.valueOf(node.size()), v, element)));
    return node;
  }

  private ObjectNode map(Map<?, ?> values, Type element) {
    ObjectNode node = JSON.objectNode();
    values.forEach((k, v) -> node.set((String) k, within((String) k, v, element)));
    return node;
  }

  private JsonNode matrix(WeightMatrix matrix) {
    String name = byPlace ? String.join(".", place) : "matrix" + arrays.size();
    arrays.put(name, matrix.toArray());
    return JSON.objectNode().put("array", name);
  }

  private ObjectNode record(Record value, Class<?> declared) {
    ObjectNode node = JSON.objectNode();
    if (declared.isInterface()) {
      node.put(RecordReader.TYPE, tagOf(value.getClass(), declared));
    }
    for (RecordComponent c : value.getClass().getRecordComponents()) {
      node.set(c.getName(), within(c.getName(), Components.get(value, c), c.getGenericType()));
    }
    return node;
  }

  private String tagOf(Class<?> type, Class<?> declared) {
    String tag = TypeRegistry.tag(type);
    if (registry.find(tag, declared).filter(type::equals).isEmpty()) {
      throw new IllegalArgumentException(type.getName() + " cannot be saved: no service of " + PersistentTypes.class.getName()
          + " lists it; add one that does");
    }
    return tag;
  }

  private static IllegalArgumentException unsupported(Object value) {
    return new IllegalArgumentException("a value of " + (value == null ? "null" : value.getClass().getName())
        + " cannot be saved: parts of a network must be records of numbers, texts, enums, lists, maps, optionals and matrices");
  }

  private static Type argument(Type declared, int index) {
    return declared instanceof ParameterizedType p ? p.getActualTypeArguments()[index] : Object.class;
  }
}
