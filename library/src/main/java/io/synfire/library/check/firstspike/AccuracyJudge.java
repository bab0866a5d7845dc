package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Judges recorded accuracies of trained networks on test samples of Yin-Yang without noise, and by how much a chip deviates from the model: exactly where
 * all its measurements are there, and within five standard errors where some are.
 */
public final class AccuracyJudge implements CaseJudge {
  private static final String SCHEMA = "first-spike-accuracies/1";
  private static final String MARK = "deterministic_test_accuracy";
  private static final double TOLERANCE = 1e-4;
  private static final double STANDARD_ERRORS = 5;

  @Override
  public Set<String> schemas() {
    return Set.of(SCHEMA);
  }

  @Override
  public Optional<GoldenFile> adopt(GoldenFile file) {
    return byNetwork(file, SCHEMA, MARK);
  }

  /** A file of an object by name of network, each with a field that marks it, as cases. */
  static Optional<GoldenFile> byNetwork(GoldenFile file, String schema, String mark) {
    JsonNode root = file.root();
    if (!root.isObject() || root.isEmpty() || !StreamSupport.stream(root.spliterator(), false).allMatch(n -> n.has(mark))) {
      return Optional.empty();
    }
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    ArrayNode cases = content.putArray("cases");
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      cases.add(((ObjectNode) entry.getValue().deepCopy()).put("id", entry.getKey()));
    }
    return Optional.of(new GoldenFile(file.path(), schema, content, file.models()));
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    PretrainedNetwork model = ModelEvaluation.deterministic(Recorded.model(golden.file(), fields.text("id")));
    SpikeTimeData test = YinYangFor.network(model.network()).test();
    FirstSpikeEvaluation evaluation = ModelEvaluation.evaluate(model, test);
    Agreement agreement = new Agreement();
    agreement.equal("n", test.size(), fields.integer("n", 1));
    agreement.number("accuracy", evaluation.score().accuracy(), fields.number(MARK), 1e-12);
    agreement.number("missing spikes", ModelEvaluation.missing(evaluation.outputs()), fields.integer("missing_output_spikes", 0), 0);
    Measurements measured = Measurements.beside(golden.file(), fields.text("id"));
    if (fields.has("hw_measured") && !measured.samples().isEmpty()) {
      chip(agreement, model, evaluation, measured, fields.object("hw_measured"));
    }
    return agreement.verdict();
  }

  private static void chip(Agreement agreement, PretrainedNetwork model, FirstSpikeEvaluation evaluation, Measurements measured, JsonFields recorded) {
    double[][] outputs = measured.outputs();
    double[][] ideal = measured.rows(evaluation.outputs());
    Deviation deviation = Deviation.of(outputs, ideal);
    double share = (double) outputs.length / evaluation.labels().length;
    double error = share == 1 ? 0 : STANDARD_ERRORS / Math.sqrt(outputs.length);
    double spread = TOLERANCE + error * recorded.number("diff_std_tau");
    agreement.statistic("chip mean", Deviation.mean(deviation.all()), recorded.number("diff_mean_tau"), spread);
    agreement.statistic("chip deviation", Deviation.standardDeviation(deviation.all()), recorded.number("diff_std_tau"), spread);
    close(agreement, "chip percentiles", deviation.percentiles(), recorded.vector("diff_percentiles_5_25_50_75_95"), 3 * spread);
    close(agreement, "chip means by neuron", deviation.means(), recorded.vector("per_neuron_mean"), 2 * spread);
    close(agreement, "chip deviations by neuron", deviation.standardDeviations(), recorded.vector("per_neuron_std"), 2 * spread);
    int[] labels = measured.labels();
    long correct = IntStream.range(0, labels.length).filter(s -> model.objective().loss().select(outputs[s]) == labels[s]).count();
    agreement.statistic("chip accuracy", (double) correct / labels.length, recorded.number("accuracy"), 1e-12 + error / 2);
    missing(agreement, "chip missing spikes", outputs, recorded.integer("missing_hw", 0), share);
    missing(agreement, "model missing spikes", ideal, recorded.integer("missing_ideal", 0), share);
  }

  private static void missing(Agreement agreement, String name, double[][] times, int recorded, double share) {
    double tolerance = share == 1 ? 0 : STANDARD_ERRORS * Math.sqrt(1 + recorded * share);
    agreement.statistic(name, ModelEvaluation.missing(times), recorded * share, tolerance);
  }

  private static void close(Agreement agreement, String name, double[] found, double[] recorded, double tolerance) {
    agreement.equal("number of " + name, found.length, recorded.length);
    for (int i = 0; i < Math.min(found.length, recorded.length); i++) {
      agreement.statistic(name + "[" + i + "]", found[i], recorded[i], tolerance);
    }
  }
}
