package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import io.synfire.runtime.training.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Judges recorded evaluations of trained networks: layers and shapes; loss and accuracy on each split of Yin-Yang, where the network has noise within what
 * draws of it span. What a chip reached while it was trained on is no fact about the model, and not compared.
 */
public final class EvaluationJudge implements CaseJudge {
  private static final String SCHEMA = "first-spike-evaluation/1";
  private static final double TOLERANCE = 1e-4;
  private static final int DRAWS = 12;
  private static final double STANDARD_DEVIATIONS = 5;
  private static final double SMALL_CHANGE = 0.01;

  @Override
  public Set<String> schemas() {
    return Set.of(SCHEMA);
  }

  @Override
  public Optional<GoldenFile> adopt(GoldenFile file) {
    return AccuracyJudge.byNetwork(file, SCHEMA, "substrate");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    PretrainedNetwork model = Recorded.model(golden.file(), fields.text("id"));
    Agreement agreement = new Agreement();
    agreement.equal("substrate", model.substrate(), fields.text("substrate"));
    layers(agreement, model, fields);
    SpikeTimeSplits data = YinYangFor.network(model.network());
    boolean exact = !Variants.noisy(model.network()) && !model.onChip();
    split(agreement, "test", new Subject(model, data.test(), exact), fields, "stored_test_acc");
    split(agreement, "val", new Subject(model, data.validation(), exact), fields, "val_last");
    split(agreement, "train", new Subject(model, data.train(), exact), fields, "stored_train_acc");
    return agreement.verdict();
  }

  private static void layers(Agreement agreement, PretrainedNetwork model, JsonFields fields) {
    List<String> types = new ArrayList<>();
    List<String> shapes = new ArrayList<>();
    for (int k = 0; k < model.network().layers().size(); k++) {
      LayerSpec layer = model.network().layers().get(k);
      types.add("\"" + type(layer) + "\"");
      double[][] values = model.parameters().values().get(k);
      if (values.length > 0) {
        String parameter = layer instanceof NeuronLayer ? "weights" : "_delay_parameters";
        shapes.add("[\"" + type(layer) + "\",\"" + parameter + "\",[" + values.length + "," + values[0].length + "]]");
      }
    }
    agreement.equal("layers", "[" + String.join(",", types) + "]", fields.array("layers").toString());
    agreement.equal("shapes", "[" + String.join(",", shapes) + "]", fields.array("shapes").toString());
  }

  private static String type(LayerSpec layer) {
    return switch (layer) {
      case NeuronLayer n -> "NeuronLayer";
      case DelayLayer d -> "DelayLayer";
      case MultiplexLayer m -> "MultiplexLayer";
      case BroadcastLayer b -> "BroadcastLayer";
      case BiasLayer b -> "BiasesLayer";
    };
  }

  /**
   * What is evaluated.
   *
   * @param model the network
   * @param data on which data
   * @param exact whether it has no noise
   */
  private record Subject(PretrainedNetwork model, SpikeTimeData data, boolean exact) {

    List<Score> scores() {
      return IntStream.range(0, exact ? 1 : DRAWS).mapToObj(i -> ModelEvaluation.evaluate(model, data, Optional.empty(), i).score()).toList();
    }
  }

  private static void split(Agreement agreement, String name, Subject subject, JsonFields fields, String stored) {
    boolean stated = fields.has(name);
    boolean storedHolds = subject.exact && fields.has(stored);
    if (!stated && !storedHolds) {
      return;
    }
    List<Score> scores = subject.scores();
    if (stated) {
      JsonNode recorded = fields.get(name);
      double loss = recorded.path("loss").asDouble(Double.NaN);
      compare(agreement, name + " loss", scores.stream().mapToDouble(Score::loss).toArray(), loss, Math.min(TOLERANCE, Math.abs(loss) / 100));
      compare(agreement, name + " accuracy", scores.stream().mapToDouble(Score::accuracy).toArray(), recorded.path("accuracy").asDouble(Double.NaN), 1e-12);
    }
    if (storedHolds) {
      compare(agreement, stored, scores.stream().mapToDouble(Score::accuracy).toArray(), fields.number(stored), 1e-12);
    }
  }

  private static void compare(Agreement agreement, String name, double[] found, double recorded, double tolerance) {
    if (found.length == 1) {
      agreement.number(name, found[0], recorded, tolerance);
    } else {
      double spread = STANDARD_DEVIATIONS * Deviation.standardDeviation(found) + SMALL_CHANGE * Math.max(1, Math.abs(recorded));
      agreement.statistic(name, Deviation.mean(found), recorded, spread);
    }
  }
}
