package io.synfire.runtime.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one file holds.
 *
 * @param kind what the content is, such as {@code "checkpoint"}
 * @param content records as JSON
 * @param arrays name to array in single precision, {@code [row][column]}, in order
 * @param doubles name to array in double precision, {@code [row][column]}, in order; after the others
 */
record Container(String kind, ObjectNode content, Map<String, float[][]> arrays, Map<String, double[][]> doubles) {

  Container {
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    doubles = Collections.unmodifiableMap(new LinkedHashMap<>(doubles));
  }
}
