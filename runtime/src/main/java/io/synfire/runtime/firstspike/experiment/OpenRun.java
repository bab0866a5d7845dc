package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.firstspike.configuration.ConfigurationReader;
import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment;
import io.synfire.runtime.firstspike.data.SpikeTimeSource;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * A run directory with what its configuration says.
 *
 * @param files its files
 * @param experiment the experiment of its configuration
 * @param settings what the run adds to that
 */
record OpenRun(RunFiles files, FirstSpikeExperiment experiment, RunSettings settings) {

  /**
   * Opens a run directory.
   *
   * @throws CheckpointFormatException if it is none, or of another version, or lacks a file
   */
  static OpenRun of(Path path) {
    RunFiles files = new RunFiles(RunDirectory.open(path));
    try {
      String text = Files.readString(files.configuration());
      return new OpenRun(files, new ConfigurationReader().text(files.configuration().toString(), text), files.settings());
    } catch (IOException e) {
      throw new CheckpointFormatException(files.configuration() + ": cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  NetworkSpec network() {
    return experiment.network();
  }

  /** The training until an epoch. */
  TrainingSettings training(int end) {
    return settings.training(experiment.training(), end);
  }

  /** The same with settings that are kept from now on. */
  OpenRun keeping(RunSettings changed) {
    files.directory().config(changed);
    return new OpenRun(files, experiment, changed);
  }

  /**
   * That the configuration is the one that the run began with, as going on with another would be a training of neither.
   *
   * @throws TrainingException if it is not
   */
  void requireUnchanged() {
    String kept = files.directory().fact(Provenance.CONFIGURATION, "");
    if (!kept.isEmpty() && !kept.equals(Provenance.sum(experiment.text()))) {
      throw new TrainingException(files.configuration() + ": was changed since the training began; put it back as it was, or train it anew by ./synfire train "
          + files.configuration());
    }
  }

  /**
   * The data of the run.
   *
   * @throws TrainingException if they are no longer those that the run began with
   */
  SpikeTimeSplits data() {
    SpikeTimeSplits data = load(experiment.data());
    for (Map.Entry<String, String> sum : Provenance.sums(data).entrySet()) {
      String kept = files.directory().fact(sum.getKey(), "");
      if (!kept.equals(sum.getValue())) {
        throw new TrainingException(files.path() + ": was trained with other data than " + experiment.data().source() + " gives now (" + sum.getKey()
            + " in manifest.json is " + kept + ", that of the data " + sum.getValue() + ")");
      }
    }
    return data;
  }

  /**
   * The data of a configuration.
   *
   * @throws IllegalArgumentException if they are missing, or the set is unknown
   */
  static SpikeTimeSplits load(FirstSpikeExperiment.DataSettings settings) {
    return ServiceLoader.load(SpikeTimeSource.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(s -> s.name().equals(settings.source()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("data set \"" + settings.source() + "\" is not installed"))
        .load(settings.settings(), settings.seed());
  }
}
