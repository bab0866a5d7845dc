package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.ensemble.ChipProbe;
import io.synfire.runtime.loihi.ensemble.ChipProbe.Part;
import io.synfire.runtime.loihi.ensemble.ChipProbe.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what the host reads from a run with recorded probes. */
final class RecordedProbes {
  private static final double TOLERANCE = 1e-5;
  private static final int CHIP_TO_HOST = 2;
  private static final int HOST_TO_CHIP = 1;

  private static final Weights RAW = new Weights.Scaled(1);

  private RecordedProbes() {}

  /** The probes of a case; those of the host, which come last in the record, are not among them. */
  static List<ChipProbe> read(JsonFields fields) {
    List<ChipProbe> probes = new ArrayList<>();
    for (JsonNode node : fields.array("loihi_probes")) {
      probes.add(probe(new JsonFields(node)));
    }
    return probes;
  }

  /**
   * Reads every probe in every step, and compares with the probe of that place in the record. Where an error comes back from the host, the record of
   * what is decoded for it is what the host sees a step later, another step later through a filter; the host's error comes to the chip at once, a step
   * later through a filter.
   */
  static void compare(Differences differences, JsonFields fields, List<ChipProbe> probes, RecordedRun run) {
    List<Map.Entry<String, JsonNode>> recorded = List.copyOf(fields.entries("probes").entrySet());
    for (int p = 0; p < probes.size(); p++) {
      double[][] expected = matrix(recorded.get(p).getValue());
      double[][] found = values(probes.get(p), run, expected.length, fields.number("dt"));
      if (fields.has("errors") && probes.get(p).tau() == 0 && probes.get(p).parts().get(0).weights() instanceof Weights.Mixed) {
        found = HostFilter.closest(found, expected, CHIP_TO_HOST);
      }
      differences.closeTo("probe " + recorded.get(p).getKey(), found, expected, TOLERANCE);
    }
    if (fields.has("errors") && recorded.size() > probes.size()) {
      double[][] errors = matrix(fields.array("errors"));
      double[][] host = matrix(recorded.get(probes.size()).getValue());
      differences.closeTo("errors", HostFilter.closest(host, errors, HOST_TO_CHIP), errors, TOLERANCE);
    }
  }

  /** What a probe reads. Raw integers that are filtered are recorded as integers, cut towards zero. */
  private static double[][] values(ChipProbe probe, RecordedRun run, int steps, double dt) {
    double[][] values = new double[steps][];
    ChipProbe.Reader reader = probe.open(dt);
    boolean whole = !probe.variable().equals("spike") && probe.parts().get(0).weights().equals(RAW);
    for (int k = 0; k < steps; k++) {
      int step = k;
      double[] read = reader.read(block -> run.variable(probe.variable(), block, step));
      values[k] = Arrays.stream(read).map(x -> whole ? (int) x : x).toArray();
    }
    return values;
  }

  private static double[][] matrix(JsonNode node) {
    double[][] matrix = new double[node.size()][];
    for (int k = 0; k < matrix.length; k++) {
      matrix[k] = JsonFields.vector("probes", node.get(k));
    }
    return matrix;
  }

  private static ChipProbe probe(JsonFields fields) {
    String variable = switch (fields.text("key")) {
      case "voltage" -> "v";
      case "current" -> "u";
      case "spiked" -> "spike";
      default -> throw new IllegalArgumentException("field \"key\" must be voltage, current or spiked, was " + fields.text("key"));
    };
    int[] blocks = IntegerFields.vector(fields, "targets");
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < blocks.length; i++) {
      int[] neurons = IntegerFields.vector("slices", fields.array("slices").get(i));
      parts.add(new Part(blocks[i], neurons, weights(fields.array("weights").get(i))));
    }
    Optional<int[]> order = fields.has("reindexing") ? Optional.of(IntegerFields.vector(fields, "reindexing")) : Optional.empty();
    return new ChipProbe(variable, parts, order, fields.number("synapse_tau", 0));
  }

  private static Weights weights(JsonNode node) {
    if (!node.isArray()) {
      return new Weights.Scaled(node.isNull() ? 1 : node.doubleValue());
    }
    return new Weights.Mixed(matrix(node));
  }
}
