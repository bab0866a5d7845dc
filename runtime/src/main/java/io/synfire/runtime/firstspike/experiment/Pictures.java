package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.DataSettings;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluator;
import io.synfire.runtime.firstspike.learning.TrainerResources;
import io.synfire.runtime.firstspike.plots.EvaluationData;
import io.synfire.runtime.firstspike.plots.EvaluationData.Plane;
import io.synfire.runtime.firstspike.plots.EvaluationData.Split;
import io.synfire.runtime.firstspike.plots.EvaluationData.Trained;
import io.synfire.runtime.firstspike.plots.EvaluationPlots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws what was learned.
 *
 * @param title what is shown
 * @param trial the network
 * @param data its data
 * @param settings which data these are
 */
record Pictures(String title, Trial trial, SpikeTimeSplits data, DataSettings settings) {
  private static final String YIN_YANG = "yin_yang";

  /** Draws the network after an epoch into a folder; returns the page that shows all. */
  Path draw(int epoch, Optional<EvaluationData.History> history, Path folder) {
    EvaluationData shown = new EvaluationData(title, new Trained(trial.network(), trial.parameters(), trial.settings().objective().loss()),
        data.test().classNames(), splits(epoch), history, plane());
    return EvaluationPlots.write(folder, shown).getFirst();
  }

  private List<Split> splits(int epoch) {
    try (FirstSpikeEvaluator evaluator = new FirstSpikeEvaluator(trial.network(), trial.settings(), TrainerResources.threads(
        Runtime.getRuntime().availableProcessors()))) {
      return List.of(split("train", data.train(), evaluator, epoch), split("test", data.test(), evaluator, epoch));
    }
  }

  private Split split(String name, SpikeTimeData part, FirstSpikeEvaluator evaluator, int epoch) {
    return new Split(name, part.times(), evaluator.evaluate(trial.parameters(), part, epoch));
  }

  private Optional<Plane> plane() {
    if (!settings.source().equals(YIN_YANG)) {
      return Optional.empty();
    }
    Plane published = Plane.YIN_YANG;
    return Optional.of(new Plane(number("early", published.early()), number("late", published.late()), (int) number("multiply_input_layer", 1)));
  }

  private double number(String key, double otherwise) {
    return settings.settings().get(key) instanceof Number n ? n.doubleValue() : otherwise;
  }

  /** A training until an epoch, as plots take it. */
  static EvaluationData.History history(RunFiles files, History history) {
    Map<Integer, List<double[][]>> monitored = new TreeMap<>();
    for (History.Epoch e : history.epochs()) {
      files.monitoredAt(e.epoch()).forEach(
          (layer, values) -> monitored.computeIfAbsent(Integer.parseInt(layer.substring("layer".length())), k -> new ArrayList<>()).add(values));
    }
    List<EvaluationData.Epoch> epochs = history.epochs().stream()
        .map(e -> new EvaluationData.Epoch(e.epoch(), e.trainLoss(), e.trainAccuracy(), e.validationLoss(), e.validationAccuracy()))
        .toList();
    return new EvaluationData.History(epochs, history.times(), monitored);
  }
}
