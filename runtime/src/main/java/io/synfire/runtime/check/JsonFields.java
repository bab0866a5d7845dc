package io.synfire.runtime.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Typed access to the fields of a JSON object. Every reader throws {@link IllegalArgumentException} naming the field where it is absent or of
 * another type; {@code null} in an array of numbers is read as NaN.
 *
 * @param node the object
 */
public record JsonFields(JsonNode node) {

  /** Whether a field is there and not null. */
  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** A field that must be there. */
  public JsonNode get(String field) {
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("field \"" + field + "\" is missing");
    }
    return value;
  }

  /** A text. */
  public String text(String field) {
    JsonNode value = get(field);
    if (!value.isTextual()) {
      throw wrong(field, "a text", value);
    }
    return value.textValue();
  }

  /** A text, or another where the field is absent. */
  public String text(String field, String absent) {
    return has(field) ? text(field) : absent;
  }

  /** A number. */
  public double number(String field) {
    return number(field, get(field));
  }

  /** A number, or another where the field is absent. */
  public double number(String field, double absent) {
    return has(field) ? number(field) : absent;
  }

  /** An integer in [minimum, 10 million]. */
  public int integer(String field, int minimum) {
    JsonNode value = get(field);
    if (!value.isIntegralNumber() || value.longValue() < minimum || value.longValue() > 10_000_000) {
      throw wrong(field, "an integer in [" + minimum + ", 10000000]", value);
    }
    return value.intValue();
  }

  /** An object. */
  public JsonFields object(String field) {
    JsonNode value = get(field);
    if (!value.isObject()) {
      throw wrong(field, "an object", value);
    }
    return new JsonFields(value);
  }

  /** An object, or one without fields where the field is absent. */
  public JsonFields optionalObject(String field) {
    return has(field) ? object(field) : new JsonFields(JsonNodeFactory.instance.objectNode());
  }

  /** The fields of an object in order; empty where the field is absent. */
  public Map<String, JsonNode> entries(String field) {
    Map<String, JsonNode> entries = new LinkedHashMap<>();
    if (has(field)) {
      object(field).node().properties().forEach(e -> entries.put(e.getKey(), e.getValue()));
    }
    return entries;
  }

  /** The elements of an array. */
  public JsonNode array(String field) {
    return array(field, get(field));
  }

  /** An array of numbers. */
  public double[] vector(String field) {
    return vector(field, get(field));
  }

  /** An array of arrays of numbers. */
  public double[][] matrix(String field) {
    return matrix(field, get(field));
  }

  /** An array of matrices, such as {@code [time][batch][neuron]}. */
  public double[][][] series(String field) {
    JsonNode value = array(field);
    double[][][] series = new double[value.size()][][];
    for (int i = 0; i < series.length; i++) {
      series[i] = matrix(field, value.get(i));
    }
    return series;
  }

  private static double[][] matrix(String field, JsonNode value) {
    double[][] matrix = new double[array(field, value).size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = vector(field, value.get(i));
    }
    return matrix;
  }

  /** An array of numbers that is a value by itself; the name is for the message. */
  public static double[] vector(String field, JsonNode value) {
    double[] vector = new double[array(field, value).size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = value.get(i).isNull() ? Double.NaN : number(field, value.get(i));
    }
    return vector;
  }

  private static JsonNode array(String field, JsonNode value) {
    if (!value.isArray()) {
      throw wrong(field, "an array", value);
    }
    return value;
  }

  private static double number(String field, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw wrong(field, "a number", value);
    }
    return value.doubleValue();
  }

  private static IllegalArgumentException wrong(String field, String expected, JsonNode value) {
    String found = value.toString();
    String shown = found.length() > 60 ? found.substring(0, 60) + "..." : found;
    return new IllegalArgumentException("field \"" + field + "\" must be " + expected + ", was " + shown);
  }
}
