package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.TrainingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other trainings out of a run directory, in this process and in others, until it is closed or the process ends. Locks the manifest. */
record RunLock(FileChannel channel) implements AutoCloseable {

  /**
   * Takes the lock.
   *
   * @throws TrainingException if another training holds it
   */
  static RunLock of(RunDirectory directory) {
    Path manifest = directory.path().resolve("manifest.json");
    FileChannel channel = null;
    try {
      channel = FileChannel.open(manifest, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return new RunLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      close(channel);
      throw busy(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(manifest + ": cannot be written (" + IoReason.of(e) + ")", e);
    }
    close(channel);
    throw busy(directory);
  }

  private static TrainingException busy(RunDirectory directory) {
    return new TrainingException(directory.path() + ": is being trained by another process; wait until it ends, or choose another run directory");
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a manifest cannot be closed (" + IoReason.of(e) + ")", e);
    }
  }
}
