package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.persistence.AtomicFile;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.persistence.Records;
import io.synfire.runtime.training.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The files of a run, beside those that all runs have: {@code config.yaml}, the configuration as it was; {@code epoch_N/}, a savepoint, with
 * {@code state.synfire} (parameters, optimiser, history) and {@code spikes.synfire} (spike times and answers); {@code checkpoints/}, the latest states;
 * {@code monitored/}, parameters after every epoch of layers that are to be recorded.
 *
 * @param directory the run directory
 */
record RunFiles(RunDirectory directory) {
  private static final String STATE = "state.synfire";
  private static final String SAVEPOINT = "epoch_";

  Path path() {
    return directory.path();
  }

  Path configuration() {
    return path().resolve("config.yaml");
  }

  RunSettings settings() {
    return directory.config(RunSettings.class);
  }

  /** Writes what never changes in a run. */
  void begin(String configuration, RunSettings settings, Map<String, String> facts) {
    AtomicFile.write(configuration(), configuration);
    directory.config(settings);
    directory.manifest(settings.seed(), settings.configuration(), facts);
  }

  /** Folder of a savepoint. */
  Path savepoint(int epoch) {
    return path().resolve(SAVEPOINT + epoch);
  }

  /** Writes a savepoint; it counts from when its last file is there. */
  void savepoint(int epoch, byte[] state, byte[] spikes) {
    try {
      Files.createDirectories(savepoint(epoch));
    } catch (IOException e) {
      throw new UncheckedIOException(savepoint(epoch) + ": cannot be made (" + IoReason.of(e) + ")", e);
    }
    AtomicFile.write(savepoint(epoch).resolve("spikes.synfire"), spikes);
    AtomicFile.write(savepoint(epoch).resolve(STATE), state);
  }

  /** Epochs of the savepoints, in order. */
  List<Integer> savepoints() {
    try (Stream<Path> all = Files.list(path())) {
      return all.filter(p -> p.getFileName().toString().matches(SAVEPOINT + "\\d{1,9}") && Files.exists(p.resolve(STATE)))
          .map(p -> Integer.parseInt(p.getFileName().toString().substring(SAVEPOINT.length())))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path() + ": cannot be listed (" + IoReason.of(e) + ")", e);
    }
  }

  /**
   * The training at a savepoint, by default the last.
   *
   * @throws CheckpointFormatException if there is none of this epoch, naming those there are
   */
  Standing load(OptionalInt epoch, NetworkSpec network) {
    List<Integer> all = savepoints();
    if (all.isEmpty()) {
      throw new CheckpointFormatException(path() + ": holds no savepoint; the run stopped before it began, train again");
    }
    int wanted = epoch.orElse(all.getLast());
    if (!all.contains(wanted)) {
      throw new CheckpointFormatException(path() + ": has no savepoint of epoch " + wanted + "; there are those of epochs "
          + String.join(", ", all.stream().map(String::valueOf).toList()));
    }
    return Standing.load(savepoint(wanted).resolve(STATE), network);
  }

  /**
   * The training after the latest epoch.
   *
   * @throws CheckpointFormatException if there is none, or it is damaged
   */
  Standing latest(NetworkSpec network) {
    return directory.checkpoints().latest(file -> Standing.load(file, network))
        .orElseThrow(() -> new CheckpointFormatException(path() + ": holds no checkpoint; " + (savepoints().isEmpty()
            ? "the run stopped before it began, train again" : "go on from one of its savepoints, which are of epochs " + savepoints())));
  }

  /**
   * The part of a file of {@code monitored/} that is a record.
   *
   * @param epoch number of epochs done
   */
  record MonitoredParameters(int epoch) {}

  /** Writes what is recorded of an epoch: by index of the layer its parameters. */
  void monitored(int epoch, Map<Integer, double[][]> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    Map<String, double[][]> arrays = new java.util.TreeMap<>();
    parameters.forEach((layer, values) -> arrays.put("layer" + layer, values));
    try {
      Files.createDirectories(monitored(epoch).getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(monitored(epoch).getParent() + ": cannot be made (" + IoReason.of(e) + ")", e);
    }
    Records.save(monitored(epoch), new Records.Saved<>(new MonitoredParameters(epoch), Map.of(), arrays));
  }

  private Path monitored(int epoch) {
    return path().resolve("monitored").resolve(String.format(java.util.Locale.ROOT, "epoch-%05d.synfire", epoch));
  }

  /** Reads what was recorded of an epoch, by {@code "layer2"}; empty if nothing was. */
  Map<String, double[][]> monitoredAt(int epoch) {
    return Files.exists(monitored(epoch)) ? Records.load(monitored(epoch), MonitoredParameters.class).doubles() : Map.of();
  }
}
