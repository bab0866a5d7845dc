package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.experiment.ConfigurationFault;
import io.synfire.runtime.experiment.ConfiguredTraining;
import io.synfire.runtime.report.EpochListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A training of a sweep whose configuration is faulty, which stops no other.
 *
 * @param name its name
 * @param fault what is wrong
 */
record FaultyTraining(String name, ConfigurationFault fault) implements ConfiguredTraining {

  @Override
  public Optional<String> missing() {
    return Optional.empty();
  }

  @Override
  public List<String> description() {
    return fault.getMessage().lines().toList();
  }

  /** @throws ConfigurationFault always */
  @Override
  public Result train(Path directory, Options options, EpochListener listener) {
    throw fault;
  }
}
