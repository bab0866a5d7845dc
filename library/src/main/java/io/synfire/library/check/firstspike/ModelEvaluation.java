package io.synfire.library.check.firstspike;

import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluator;
import io.synfire.runtime.firstspike.learning.TrainerResources;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.network.SpikeTimeInstrument;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Evaluates trained networks on Yin-Yang. */
final class ModelEvaluation {
  private static final int BATCH = 200;

  private ModelEvaluation() {}

  /** The network without noise, with weights as the chip has them where it was trained on one. */
  static PretrainedNetwork deterministic(PretrainedNetwork model) {
    PretrainedNetwork chip = model.asOnSubstrate();
    return new PretrainedNetwork(chip.name(), chip.substrate(), chip.objective(), Variants.quiet(chip.network()), chip.parameters());
  }

  /** One evaluation; those of other numbers have other noise. */
  static FirstSpikeEvaluation evaluate(PretrainedNetwork model, SpikeTimeData data, Optional<SpikeTimeInstrument> instrument, long draw) {
    Updating updating = new Updating(new UpdateRule.Adam(), 1, new RateSchedule.Constant(), new Bumping(0, false, false));
    TrainingSettings settings = new TrainingSettings(
        model.objective(), updating, new Batches(BATCH, BATCH, 1, List.of()), Optional.empty(), new ForwardMode.Exact(), 1);
    try (FirstSpikeEvaluator evaluator = new FirstSpikeEvaluator(model.network(), settings, new TrainerResources(1, instrument))) {
      return evaluator.evaluate(model.parameters(), data, draw);
    }
  }

  static FirstSpikeEvaluation evaluate(PretrainedNetwork model, SpikeTimeData data) {
    return evaluate(model, data, Optional.empty(), 0);
  }

  /** Number of missing spikes. */
  static long missing(double[][] times) {
    return Arrays.stream(times).flatMapToDouble(Arrays::stream).filter(t -> !SpikeTime.isSpike(t)).count();
  }
}
