package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was seen of a run, compared with what was recorded step by step. Numbers are those of the record. */
final class XotRecord {
  private final JsonFields expected;
  private final Map<String, Double> deviations = new LinkedHashMap<>();
  private String fault = "";

  XotRecord(JsonFields expected) {
    this.expected = expected;
  }

  /** Spikes of a group in a step, counted from 0. */
  void spikes(String group, int step, List<Integer> cells) {
    List<Integer> recorded = new ArrayList<>();
    row(group + "_s", step).forEach(n -> recorded.add(n.intValue()));
    if (fault.isEmpty() && !recorded.equals(cells)) {
      fault = "spikes of " + group + " differ first in step " + (step + 1) + ": found " + cells + ", recorded " + recorded;
    }
  }

  /** Potentials of z1e after a step. */
  void potentials(int step, double[] v) {
    compare("v", JsonFields.vector("z1e_v", row("z1e_v", step)), v);
  }

  private JsonNode row(String field, int step) {
    JsonNode rows = expected.array(field);
    if (step >= rows.size()) {
      throw new IllegalArgumentException("field \"" + field + "\" must have one row per step, has " + rows.size());
    }
    return rows.get(step);
  }

  /** Traces after a step, where they were recorded. */
  void trace(String name, int step, double[] values) {
    for (JsonNode row : expected.array(name)) {
      double[] recorded = JsonFields.vector(name, row);
      if (recorded[0] == step + 1) {
        compare(name, java.util.Arrays.copyOfRange(recorded, 1, recorded.length), values);
      }
    }
  }

  /** Weights and thresholds after a step, where they were recorded, by their names in the record. */
  void snapshot(int step, Map<String, double[][]> values) {
    for (JsonNode node : expected.array("snapshots")) {
      JsonFields snapshot = new JsonFields(node);
      if (snapshot.integer("t", 1) == step + 1) {
        values.forEach((name, rows) -> compareRows(name, snapshot.matrix(name), rows));
      }
    }
  }

  private void compareRows(String name, double[][] recorded, double[][] found) {
    require(name, recorded.length, found.length);
    for (int i = 0; i < found.length; i++) {
      compare(name, recorded[i], found[i]);
    }
  }

  private void compare(String name, double[] recorded, double[] found) {
    require(name, recorded.length, found.length);
    double largest = deviations.getOrDefault(name, 0.0);
    for (int i = 0; i < found.length; i++) {
      double deviation = Math.abs(found[i] - recorded[i]);
      largest = Double.isNaN(deviation) ? Double.POSITIVE_INFINITY : Math.max(largest, deviation);
    }
    deviations.put(name, largest);
  }

  private static void require(String name, int recorded, int found) {
    if (recorded != found) {
      throw new IllegalArgumentException("field \"" + name + "\" must have " + found + " values in a row, has " + recorded);
    }
  }

  /** What differs in the spikes; empty if nothing. */
  String fault() {
    return fault;
  }

  /** Largest deviations, by name. */
  Map<String, Double> deviations() {
    return deviations;
  }

  /** Largest deviation of all. */
  double deviation() {
    return deviations.values().stream().mapToDouble(d -> d).max().orElse(0);
  }
}
