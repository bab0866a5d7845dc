package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.experiment.ConfigurationFault;
import io.synfire.runtime.experiment.ConfiguredExperiments;
import io.synfire.runtime.experiment.ConfiguredRun;
import io.synfire.runtime.experiment.ConfiguredTraining;
import io.synfire.runtime.firstspike.configuration.ConfigurationException;
import io.synfire.runtime.firstspike.configuration.ShippedConfigurations;
import io.synfire.runtime.firstspike.configuration.Sweep;
import io.synfire.runtime.firstspike.configuration.Sweep.Member;
import io.synfire.runtime.training.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Experiments with first spikes. */
public final class FirstSpikeExperiments implements ConfiguredExperiments {

  @Override
  public List<String> shipped() {
    return ShippedConfigurations.names();
  }

  @Override
  public boolean isConfiguration(String nameOrFile) {
    return shipped().contains(nameOrFile) || nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml");
  }

  @Override
  public List<ConfiguredTraining> trainings(String nameOrFile) {
    try {
      return Sweep.members(nameOrFile).stream().map(FirstSpikeExperiments::training).toList();
    } catch (ConfigurationException e) {
      throw new ConfigurationFault(e.getMessage(), e);
    }
  }

  private static ConfiguredTraining training(Member member) {
    return member.experiment().<ConfiguredTraining>map(FileTraining::new)
        .orElseGet(() -> {
          ConfigurationException fault = member.fault().orElseThrow();
          return new FaultyTraining(member.name(), new ConfigurationFault(fault.getMessage(), fault));
        });
  }

  @Override
  public boolean isTrained(Path path) {
    return RunDirectory.isRun(path) ? new RunDirectory(path).kind().equals(RunDirectory.FIRST_SPIKE)
        : Files.isRegularFile(path) && path.toString().endsWith(".json") && PretrainedRun.recognises(path);
  }

  @Override
  public ConfiguredRun open(Path path) {
    try {
      return Files.isDirectory(path) ? new FinishedRun(OpenRun.of(path)) : PretrainedRun.of(path);
    } catch (ConfigurationException e) {
      throw new ConfigurationFault(e.getMessage(), e);
    }
  }
}
