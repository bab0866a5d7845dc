package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.experiment.ConfiguredTraining;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.report.EpochListener;
import io.synfire.runtime.training.RunDirectory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A training as a configuration file describes it.
 *
 * @param experiment what the file says
 */
record FileTraining(FirstSpikeExperiment experiment) implements ConfiguredTraining {

  @Override
  public String name() {
    return experiment.name();
  }

  @Override
  public Optional<String> missing() {
    return experiment.refusal();
  }

  @Override
  public List<String> description() {
    return ExperimentDescription.of(experiment);
  }

  @Override
  public Result train(Path path, Options options, EpochListener listener) {
    SpikeTimeSplits data = OpenRun.load(experiment.data());
    RunSettings settings = RunSettings.of(name(), experiment.training(), options);
    RunFiles files = new RunFiles(RunDirectory.create(path));
    try {
      Map<String, String> facts = new LinkedHashMap<>(Provenance.sums(data));
      Provenance.revision().ifPresent(r -> facts.put("revision", r));
      facts.put(Provenance.CONFIGURATION, Provenance.sum(experiment.text()));
      files.begin(experiment.text(), settings, facts);
      TrainingAtWork work = new TrainingAtWork(new OpenRun(files, experiment, settings), -1, listener);
      try (RunLock lock = RunLock.of(files.directory())) {
        return work.train(data, Optional.empty(), settings.epochs(), options.threads());
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      files.directory().clearUntrained();
      throw e;
    }
  }
}
