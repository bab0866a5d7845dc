package io.synfire.runtime.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Experiments that configuration files describe, of one kind. Found by {@link ServiceLoader}. */
public interface ConfiguredExperiments {

  /** Names of the configurations that are shipped. */
  List<String> shipped();

  /** Whether this is the name of a shipped configuration, or looks like a file of one; the file need not exist. */
  boolean isConfiguration(String nameOrFile);

  /**
   * What a configuration says: one training, or those of a sweep.
   *
   * @throws ConfigurationFault if it is faulty, with all its faults
   */
  List<ConfiguredTraining> trainings(String nameOrFile);

  /** Whether something trained of this kind is there: a run directory, or a file of a trained network. */
  boolean isTrained(Path path);

  /**
   * Opens something trained.
   *
   * @throws io.synfire.runtime.persistence.CheckpointFormatException if it is damaged or of another version, naming file and fact
   */
  ConfiguredRun open(Path path);

  /** All kinds. */
  static List<ConfiguredExperiments> all() {
    return ServiceLoader.load(ConfiguredExperiments.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** The kind that reads this configuration. */
  static Optional<ConfiguredExperiments> ofConfiguration(String nameOrFile) {
    return all().stream().filter(e -> e.isConfiguration(nameOrFile)).findFirst();
  }

  /** Opens something trained, if it is of a kind with configuration files; otherwise as {@link #open}. */
  static Optional<ConfiguredRun> find(Path path) {
    return all().stream().filter(e -> e.isTrained(path)).findFirst().map(e -> e.open(path));
  }
}
