package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.experiment.ConfiguredTraining.Options;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What a run adds to its configuration, as kept in {@code config.json}.
 *
 * @param configuration name of the configuration
 * @param epochs number of epochs that are planned
 * @param seed seed of the training
 * @param savepoints epochs after which everything is kept, in order; the untrained network and the last epoch among them
 */
public record RunSettings(String configuration, int epochs, long seed, List<Integer> savepoints) {

  public RunSettings {
    savepoints = List.copyOf(savepoints);
  }

  /** Those of a configuration with what the caller has changed. */
  static RunSettings of(String name, TrainingSettings training, Options options) {
    int epochs = options.epochs().orElse(training.batches().epochs());
    List<Integer> planned = training.batches().savepoints().stream().filter(e -> e <= epochs).toList();
    return new RunSettings(name, epochs, options.seed().orElse(training.seed()), List.of()).with(epochs, planned);
  }

  /** With at least so many epochs, and more savepoints. */
  RunSettings with(int wanted, Collection<Integer> more) {
    TreeSet<Integer> all = new TreeSet<>(savepoints);
    all.addAll(more);
    all.add(0);
    all.add(wanted);
    return new RunSettings(configuration, Math.max(epochs, wanted), seed, List.copyOf(all));
  }

  /** The training of the configuration, until this epoch. */
  TrainingSettings training(TrainingSettings configured, int end) {
    Batches b = configured.batches();
    return new TrainingSettings(configured.objective(), configured.updating(), new Batches(b.training(), b.evaluation(), end, savepoints),
        configured.inputNoise(), configured.forward(), seed);
  }
}
