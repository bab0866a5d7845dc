package io.synfire.runtime.firstspike.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Several experiments of one file: a base configuration with values put in place of its own, in all combinations. */
public final class Sweep {
  private final ConfigurationReader reader;

  /** With the data sets of a reader. */
  public Sweep(ConfigurationReader reader) {
    this.reader = reader;
  }

  /**
   * An experiment of a sweep, or why there is none.
   *
   * @param name its name, different from those of the others
   * @param experiment the experiment, unless its configuration is faulty
   * @param fault what is wrong with its configuration, if anything
   */
  public record Member(String name, Optional<FirstSpikeExperiment> experiment, Optional<ConfigurationException> fault) {}

  /**
   * The experiments of a shipped configuration, a configuration file (one), or a sweep file: {@code base}, a shipped configuration or a file beside the
   * sweep file, and {@code parameters}, a list of {@code {path: training_params/torch_seed, value: [1, 2, 3]}}; a list of paths changes together. A member
   * with a fault does not stop the others.
   *
   * @throws ConfigurationException if the sweep file itself, or the only configuration, is faulty
   */
  public static List<Member> members(String nameOrFile) {
    return new Sweep(new ConfigurationReader()).read(nameOrFile, Optional.empty());
  }

  /**
   * As {@link #members}.
   *
   * @param base the base of a sweep file, in place of that which it names; a shipped configuration or a file
   */
  public List<Member> read(String nameOrFile, Optional<String> base) {
    if (ShippedConfigurations.names().contains(nameOrFile)) {
      return List.of(only(reader.text(nameOrFile + ".yaml", ShippedConfigurations.text(nameOrFile))));
    }
    String text = ConfigurationReader.content(Path.of(nameOrFile));
    Optional<SweepFile> sweep = SweepFile.read(nameOrFile, text, base);
    return sweep.map(s -> s.combinations().stream().map(this::member).toList()).orElseGet(() -> List.of(only(reader.text(nameOrFile, text))));
  }

  private static Member only(FirstSpikeExperiment experiment) {
    return new Member(experiment.name(), Optional.of(experiment), Optional.empty());
  }

  private Member member(SweepFile.Combination combination) {
    try {
      return new Member(combination.name(), Optional.of(reader.named(combination.name(), combination.file(), combination.text())), Optional.empty());
    } catch (ConfigurationException e) {
      return new Member(combination.name(), Optional.empty(), Optional.of(e));
    }
  }
}
