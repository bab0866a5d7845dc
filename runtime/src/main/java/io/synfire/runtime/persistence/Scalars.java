package io.synfire.runtime.persistence;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads numbers, texts and enums. */
final class Scalars {
  private Scalars() {}

  static Object read(JsonNode node, Class<?> type, String place) {
    if (type == String.class) {
      RecordReader.expect(node.isTextual(), place, "a text", node);
      return node.textValue();
    }
    if (type.isEnum()) {
      return constant(node, type, place);
    }
    if (type == boolean.class || type == Boolean.class) {
      RecordReader.expect(node.isBoolean(), place, "true or false", node);
      return node.booleanValue();
    }
    if (type == int.class || type == Integer.class) {
      RecordReader.expect(node.isIntegralNumber() && node.canConvertToInt(), place, "a whole number", node);
      return node.intValue();
    }
    if (type == long.class || type == Long.class) {
      RecordReader.expect(node.isIntegralNumber() && node.canConvertToLong(), place, "a whole number", node);
      return node.longValue();
    }
    return real(node, type, place);
  }

  private static Object real(JsonNode node, Class<?> type, String place) {
    boolean known = type == double.class || type == Double.class || type == float.class || type == Float.class;
    if (!known) {
      throw new IllegalStateException(place + ": a component of type " + type.getName() + " cannot be read");
    }
    double value = node.isTextual() ? special(node, place) : node.doubleValue();
    RecordReader.expect(node.isTextual() || node.isNumber(), place, "a number", node);
    if (type == float.class || type == Float.class) {
      return (float) value;
    }
    return value;
  }

  private static double special(JsonNode node, String place) {
    return switch (node.textValue()) {
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      case "NaN" -> Double.NaN;
      default -> {
        RecordReader.expect(false, place, "a number", node);
        yield Double.NaN;
      }
    };
  }

  private static Object constant(JsonNode node, Class<?> type, String place) {
    for (Object constant : type.getEnumConstants()) {
      if (node.isTextual() && ((Enum<?>) constant).name().equals(node.textValue())) {
        return constant;
      }
    }
    throw new CheckpointFormatException(
        place + ": expected one of " + java.util.Arrays.toString(type.getEnumConstants()) + ", found " + node);
  }
}
