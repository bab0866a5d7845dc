package io.synfire.library.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.coding.Encoding;
import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.library.encoders.EventLists;
import io.synfire.library.neurons.Relay;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Judges {@code spaic-encoder/1}: what an encoder emits, seen through a relay; random encoders by their counts. */
public final class SpaicEncoderJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-5;
  private static final double DEVIATIONS = 5;

  @Override
  public Set<String> schemas() {
    return Set.of("spaic-encoder/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    JsonFields parameters = fields.optionalObject("params");
    String method = fields.text("method");
    int steps = fields.integer("steps", 1);
    double[][] input = switch (method) {
      case "null" -> flattened(fields.series("input"));
      case "mstb" -> events(fields, 2 * fields.integer("n", 1));
      default -> fields.matrix("input");
    };
    int neurons = fields.has("n") ? fields.integer("n", 1) : input[0].length;
    Encoding encoding = method.equals("mstb")
        ? new EventLists(neurons, Units.ms(1), EventLists.LateEvents.IN_LAST_STEP)
        : SpaicEncoders.of(method, parameters, fields.number("dt"));
    TrialNetwork network = new TrialNetwork(1)
        .encoder("input", neurons, encoding)
        .group(ModelValues.group("relay", neurons, PeerNeuron.graded(Relay.defaults(), "output"), Map.of()))
        .connect(Wire.injection("input", "relay", neurons, Units.scalar(1)))
        .record("relay", "output");
    float[][][] found =
        Trial.observe(network.definition(), fields.number("dt"), steps, Map.of("input", Series.floats(input))).states().get("relay_output");
    return golden.list().equals("stochastic") ? counts(fields, found) : emissions(fields, found);
  }

  private static Verdict emissions(JsonFields fields, float[][][] found) {
    Comparison comparison = new Comparison(TOLERANCE);
    if (fields.has("events")) {
      comparison.exact("events", found, raster(fields, found));
    } else {
      double[][][] expected = fields.series("O");
      comparison.close("O", Arrays.copyOf(found, Math.min(expected.length, found.length)), expected, 1);
    }
    return comparison.verdict();
  }

  private static double[][][] raster(JsonFields fields, float[][][] found) {
    double[][][] raster = new double[found.length][found[0].length][found[0][0].length];
    for (JsonNode event : fields.array("events")) {
      double[] place = JsonFields.vector("events", event);
      if (place.length < 3 || place[0] >= raster.length || place[1] >= raster[0].length || place[2] >= raster[0][0].length) {
        throw new IllegalArgumentException("field \"events\" must hold [step, batch, neuron] within the case, has " + event);
      }
      raster[(int) place[0]][(int) place[1]][(int) place[2]] = place.length > 3 ? place[3] : 1;
    }
    return raster;
  }

  private static Verdict counts(JsonFields fields, float[][][] found) {
    int first = fields.integer("first_active_step", 0);
    int last = Math.min(fields.integer("last_active_step", 0), found.length - 1);
    double[][] probability = fields.matrix("expected_probability_per_step");
    Comparison comparison = new Comparison(TOLERANCE);
    int n = last - first + 1;
    double worst = 0;
    for (int b = 0; b < probability.length; b++) {
      for (int j = 0; j < probability[b].length; j++) {
        double p = Math.min(1, probability[b][j]);
        double deviation = Math.abs(count(found, first, last, b, j) - n * p);
        worst = Math.max(worst, deviation == 0 ? 0 : deviation / Math.sqrt(n * p * (1 - p)));
      }
    }
    comparison.holds("counts", worst <= DEVIATIONS, "deviate by " + worst + " standard deviations, limit " + DEVIATIONS);
    boolean silent = silent(found, 0, first) && (!fields.optionalObject("params").has("end_time") || silent(found, last + 1, found.length));
    comparison.holds("silence outside the window", silent, "is broken");
    return comparison.verdict();
  }

  private static double count(float[][][] found, int first, int last, int b, int j) {
    double count = 0;
    for (int k = first; k <= last; k++) {
      count += found[k][b][j];
    }
    return count;
  }

  private static boolean silent(float[][][] found, int from, int to) {
    return Arrays.stream(found, from, to).flatMap(Arrays::stream).allMatch(row -> Arrays.equals(row, new float[row.length]));
  }

  /** Times and neurons in turn, padded with negative times to a multiple of this length. */
  private static double[][] events(JsonFields fields, int multiple) {
    JsonNode samples = fields.array("input");
    int longest = 0;
    for (JsonNode sample : samples) {
      longest = Math.max(longest, 2 * new JsonFields(sample).vector("times").length);
    }
    double[][] rows = new double[samples.size()][(longest + multiple - 1) / multiple * multiple];
    for (int b = 0; b < rows.length; b++) {
      double[] times = new JsonFields(samples.get(b)).vector("times");
      double[] ids = new JsonFields(samples.get(b)).vector("ids");
      for (int i = 0; i < rows[b].length / 2; i++) {
        rows[b][2 * i] = i < times.length ? times[i] : -1;
        rows[b][2 * i + 1] = i < times.length ? ids[i] : 0;
      }
    }
    return rows;
  }

  private static double[][] flattened(double[][][] input) {
    return Arrays.stream(input).map(sample -> Arrays.stream(sample).flatMapToDouble(Arrays::stream).toArray()).toArray(double[][]::new);
  }
}
