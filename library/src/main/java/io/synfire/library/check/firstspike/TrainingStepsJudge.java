package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.learning.BatchReport;
import io.synfire.runtime.firstspike.learning.FirstSpikeTrainer;
import io.synfire.runtime.firstspike.learning.TrainerResources;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import java.util.Set;

/** Judges steps of training from recorded parameters on consecutive samples of Yin-Yang: parameters after every step, loss, accuracy and bumps. */
public final class TrainingStepsJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-4;
  private static final int NOTHING_BUMPED = -2;
  private static final int OUTPUTS_BUMPED = -1;

  @Override
  public Set<String> schemas() {
    return Set.of("fastanddeep-train/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    if (!fields.text("optimizer").startsWith("Adam")) {
      throw new UnsupportedCaseException("training with the optimizer " + fields.text("optimizer"));
    }
    PretrainedNetwork model = Recorded.model(golden.file(), fields.text("model"));
    NetworkSpec network = TrainingSetup.network(Variants.quiet(model.network()), fields);
    TrainingSettings settings = TrainingSetup.settings(network, fields);
    SpikeTimeData data = TrainingSetup.data(network);
    Agreement agreement = new Agreement();
    NetworkParameters parameters = model.parameters().copy();
    TrainingSetup.load(fields.array("initial"), parameters);
    try (FirstSpikeTrainer trainer = new FirstSpikeTrainer(network, settings, parameters, TrainerResources.SINGLE)) {
      int first = fields.integer("first_index", 0);
      JsonNode steps = fields.array("steps");
      for (int i = 0; i < steps.size(); i++) {
        int size = settings.batches().training();
        BatchReport report = TrainingSetup.step(trainer, data, first + i * size, size);
        compare(agreement, "[" + i + "]", network, report, new JsonFields(steps.get(i)));
        NetworkParameters recorded = trainer.parameters().copy();
        TrainingSetup.load(new JsonFields(steps.get(i)).array("params"), recorded);
        for (int k = 0; k < network.layers().size(); k++) {
          agreement.numbers("parameters[" + i + "][" + k + "]", trainer.parameters().values().get(k), recorded.values().get(k), TOLERANCE);
        }
      }
    }
    return agreement.verdict();
  }

  private static void compare(Agreement agreement, String step, NetworkSpec network, BatchReport report, JsonFields recorded) {
    int last = network.layers().size() - 1;
    int bumped = report.bump().layer() == last ? OUTPUTS_BUMPED : report.bump().bumped() ? report.bump().layer() : NOTHING_BUMPED;
    agreement.equal("bumped_layer" + step, bumped, (int) recorded.number("bumped_layer"));
    agreement.number("bump_value" + step, report.bump().value(), recorded.number("bump_value"), 1e-12);
    agreement.number("accuracy" + step, report.accuracy(), recorded.number("accuracy"), 1e-12);
    agreement.equal("loss" + step + " is stated", report.loss().isPresent(), recorded.has("loss"));
    if (report.loss().isPresent() && recorded.has("loss")) {
      double loss = recorded.number("loss");
      agreement.number("loss" + step, report.loss().getAsDouble(), loss, TOLERANCE * Math.max(1, Math.abs(loss)));
    }
  }
}
