package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.experiment.ConfiguredRun.Inference;
import io.synfire.runtime.experiment.ConfiguredRun.Request;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluation;
import io.synfire.runtime.firstspike.learning.FirstSpikeEvaluator;
import io.synfire.runtime.firstspike.learning.TrainerResources;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A network to be tried on data.
 *
 * @param network the network
 * @param settings how it was trained
 * @param parameters its parameters
 */
record Trial(NetworkSpec network, TrainingSettings settings, NetworkParameters parameters) {
  /** Draws of noise that a training makes lie below this. */
  private static final long REPETITION = 1L << 32;

  /** Classifies; the first time with the noise of the training's own evaluation after the epoch, then with other noise each time. */
  Inference infer(String what, SpikeTimeSplits splits, int epoch, Request request) {
    SpikeTimeData data = switch (request.part()) {
      case TEST -> splits.test();
      case VALIDATION -> splits.validation();
      case TRAIN -> splits.train();
    };
    List<FirstSpikeEvaluation> evaluations = new ArrayList<>();
    try (FirstSpikeEvaluator evaluator = new FirstSpikeEvaluator(network, settings, TrainerResources.threads(request.threads()))) {
      for (int r = 0; r < request.repeat(); r++) {
        evaluations.add(evaluator.evaluate(parameters, data, epoch + r * REPETITION));
      }
    }
    return new Inference(
        what, data.size(), evaluations.stream().map(e -> e.score().accuracy()).toList(), evaluations.getFirst().score().loss());
  }
}
