package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.ensemble.ChipProbe;
import io.synfire.runtime.loihi.ensemble.ChipProbe.Part;
import io.synfire.runtime.loihi.ensemble.ChipProbe.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

  /** The probes of a case; those of the host are not among them. */
  static List<ChipProbe> read(JsonFields fields) {
    List<ChipProbe> probes = new ArrayList<>();
    for (JsonNode node : fields.array("loihi_probes")) {
      probes.add(probe(new JsonFields(node)));
    }
    return probes;
  }

  /**
   * Reads every probe in every step, and compares with the recorded series of its width that comes closest, each series for one probe; what is left
   * was recorded on the host. What is decoded for a node of the host is seen by it a step later, another step later through a filter; an error of the
   * host comes to the chip at once, a step later through a filter.
   */
  static void compare(Differences differences, JsonFields fields, List<ChipProbe> probes, RecordedRun run) {
    Map<String, double[][]> left = new LinkedHashMap<>();
    fields.entries("probes").forEach((name, series) -> left.put(name, matrix(series)));
    for (ChipProbe probe : probes) {
      double[][] read = values(probe, run, fields.integer("steps", 1), fields.number("dt"));
      boolean decoded = probe.tau() == 0 && probe.parts().get(0).weights() instanceof Weights.Mixed;
      Optional<String> name = left.keySet().stream().filter(n -> left.get(n)[0].length == probe.size())
          .min(Comparator.comparingDouble(n -> HostFilter.distance(seen(read, left.get(n), decoded), left.get(n))));
      differences.equal("recorded series for a probe of " + probe.variable(), name.isPresent(), true);
      name.ifPresent(n -> differences.closeTo("probe " + n, seen(read, left.get(n), decoded), left.remove(n), TOLERANCE));
    }
    if (fields.has("errors")) {
      double[][] errors = matrix(fields.array("errors"));
      left.values().stream().filter(host -> host[0].length == errors[0].length).map(host -> HostFilter.closest(host, errors, HOST_TO_CHIP))
          .min(Comparator.comparingDouble(found -> HostFilter.distance(found, errors)))
          .ifPresent(found -> differences.closeTo("errors", found, errors, TOLERANCE));
    }
  }

  private static double[][] seen(double[][] read, double[][] recorded, boolean decoded) {
    double[][] later = decoded ? HostFilter.closest(read, recorded, CHIP_TO_HOST) : read;
    return HostFilter.distance(later, recorded) < HostFilter.distance(read, recorded) ? later : read;
  }

  private static double[][] values(ChipProbe probe, RecordedRun run, int steps, double dt) {
    boolean raw = !probe.variable().equals("spike") && probe.parts().get(0).weights().equals(RAW);
    double[][] values = new double[steps][];
    ChipProbe.Reader reader = (raw ? new ChipProbe(probe.variable(), probe.parts(), probe.order(), 0) : probe).open(dt);
    for (int k = 0; k < steps; k++) {
      int step = k;
      values[k] = reader.read(block -> run.variable(probe.variable(), block, step)).clone();
    }
    return raw ? filtered(values, Math.exp(-dt / probe.tau())) : values;
  }

  /** Raw integers are filtered in single precision and recorded as integers, cut towards zero. */
  private static double[][] filtered(double[][] values, double kept) {
    float[] state = new float[values[0].length];
    for (double[] row : values) {
      for (int i = 0; i < row.length; i++) {
        state[i] = (float) (state[i] * (float) kept + (1 - kept) * row[i]);
        row[i] = (int) state[i];
      }
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
