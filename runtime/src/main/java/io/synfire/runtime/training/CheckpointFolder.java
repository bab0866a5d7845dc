package io.synfire.runtime.training;

import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.persistence.CheckpointFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder of checkpoints, one file for each epoch, of which the last few are kept.
 *
 * @param folder the folder
 * @param keep how many files to keep, positive
 */
public record CheckpointFolder(Path folder, int keep) {

  public CheckpointFolder {
    if (keep <= 0) {
      throw new IllegalArgumentException("the number of checkpoints to keep must be positive, was " + keep);
    }
  }

  /** Writes a checkpoint and removes the oldest ones beyond those to keep. */
  public void add(Checkpoint checkpoint) {
    add(checkpoint.state().progress().epoch(), checkpoint::save);
  }

  /** Lets the checkpoint of an epoch be written, and removes the oldest ones beyond those to keep. */
  public void add(int epoch, Consumer<Path> save) {
    try {
      Files.createDirectories(folder);
      save.accept(file(epoch));
      List<Path> all = files();
      for (Path old : all.subList(0, Math.max(0, all.size() - keep))) {
        Files.deleteIfExists(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be written (" + IoReason.of(e) + ")", e);
    }
  }

  /** The file for the end of an epoch; 0 is the start. */
  Path file(int epoch) {
    return folder.resolve(String.format(Locale.ROOT, "epoch-%05d.synfire", epoch));
  }

  /** The file of the latest epoch. */
  public Optional<Path> latest() {
    List<Path> all = files();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * Loads the checkpoint of the latest epoch; empty if there is none.
   *
   * @throws CheckpointFormatException if it is damaged, saying how to go on from the one before
   */
  public <T> Optional<T> latest(Function<Path, T> load) {
    List<Path> all = files();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(load.apply(all.getLast()));
    } catch (CheckpointFormatException e) {
      String remedy = all.size() == 1 ? "" : "; delete it to go on from " + all.get(all.size() - 2).getFileName();
      throw new CheckpointFormatException(e.getMessage() + remedy, e);
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> f.getFileName().toString().matches("epoch-\\d+\\.synfire")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be listed (" + IoReason.of(e) + ")", e);
    }
  }
}
