package io.synfire.runtime.cli;

import io.synfire.dsl.Network;
import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import io.synfire.runtime.online.OnlineCheckpoint;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.training.Checkpoint;
import io.synfire.runtime.training.RunDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * A network that was named on the command line.
 *
 * @param definition the network
 * @param deployment its layout on chips
 * @param run the run it was trained in, if it was named by its run directory
 */
record FoundNetwork(NetworkDefinition definition, Deployment deployment, Optional<TrainedRun> run) {

  /** A run directory and its latest checkpoint. */
  record TrainedRun(RunDirectory directory, Checkpoint latest) {}

  /** The networks that are services. */
  static List<? extends Class<? extends Network>> types() {
    return ServiceLoader.load(Network.class).stream().map(ServiceLoader.Provider::type).toList();
  }

  /**
   * Finds a network.
   *
   * @param name simple name of a network class, or a run directory
   * @throws IllegalArgumentException listing the networks there are, if there is neither
   */
  static FoundNetwork named(String name) {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      RunDirectory directory = RunDirectory.open(path);
      if (directory.kind().equals(RunDirectory.ONLINE)) {
        return new FoundNetwork(online(directory), Deployment.DEFAULT, Optional.empty());
      }
      if (directory.kind().equals(RunDirectory.FIRST_SPIKE)) {
        throw new IllegalArgumentException(path + ": is a run of a configuration file, whose network computes times of first spikes and no steps of a backend; "
            + "infer, eval, continue and describe take it");
      }
      Checkpoint latest = directory.latest();
      return new FoundNetwork(latest.state().network(), Deployment.DEFAULT, Optional.of(new TrainedRun(directory, latest)));
    }
    Network found = ServiceLoader.load(Network.class).stream()
        .filter(p -> p.type().getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown network \"" + name + "\", and no run directory of this name; there are: "
            + types().stream().map(Class::getSimpleName).collect(Collectors.joining(", "))))
        .get();
    return new FoundNetwork(found.definition(), found.deployment(), Optional.empty());
  }

  private static NetworkDefinition online(RunDirectory directory) {
    return directory.checkpoints().latest(OnlineCheckpoint::load)
        .orElseThrow(() -> new CheckpointFormatException(directory.path()
            + ": holds no checkpoint; the run stopped before its first epoch was done, train again"))
        .state().network();
  }
}
