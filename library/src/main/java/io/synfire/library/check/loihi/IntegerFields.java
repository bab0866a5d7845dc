package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;

/** Reading of arrays of integers. Every reader throws {@link IllegalArgumentException} naming the field where it is of another type. */
final class IntegerFields {
  private IntegerFields() {}

  static int[] vector(JsonFields fields, String field) {
    return vector(field, fields.get(field));
  }

  static int[] vector(String field, JsonNode array) {
    double[] values = JsonFields.vector(field, array);
    int[] integers = new int[values.length];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = (int) values[i];
      if (integers[i] != values[i]) {
        throw new IllegalArgumentException("field \"" + field + "\" must hold integers of 32 bits, has " + values[i] + " at [" + i + "]");
      }
    }
    return integers;
  }

  static int[][] matrix(String field, JsonNode array) {
    int[][] matrix = new int[array.size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = vector(field, array.get(i));
    }
    return matrix;
  }

  static int[][] matrix(JsonFields fields, String field) {
    return matrix(field, fields.array(field));
  }

  /** An integer of any sign, 32 bits. */
  static int integer(JsonFields fields, String field) {
    double value = fields.number(field);
    if ((int) value != value) {
      throw new IllegalArgumentException("field \"" + field + "\" must be an integer of 32 bits, was " + value);
    }
    return (int) value;
  }

  /** An array of matrices of integers; rows may differ in length. */
  static int[][][] series(JsonFields fields, String field) {
    return series(field, fields.array(field));
  }

  static int[][][] series(String field, JsonNode array) {
    int[][][] series = new int[array.size()][][];
    for (int i = 0; i < series.length; i++) {
      series[i] = matrix(field, array.get(i));
    }
    return series;
  }
}
