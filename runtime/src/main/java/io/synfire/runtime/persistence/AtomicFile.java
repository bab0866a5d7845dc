package io.synfire.runtime.persistence;

import io.synfire.runtime.data.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces files so that a crash at any time leaves the old content or the new one: temporary file, sync, atomic move, sync of the folder. */
public final class AtomicFile {
  private AtomicFile() {}

  /**
   * Replaces a file.
   *
   * @throws UncheckedIOException if it cannot be written; the old file is then untouched
   */
  public static void write(Path file, byte[] content) {
    Path temporary = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (FileChannel channel = FileChannel.open(
          temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncFolder(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      temporary.toFile().delete();
      throw new UncheckedIOException(file + ": cannot be written (" + IoReason.of(e) + ")", e);
    }
  }

  /** Replaces a text file, UTF-8. */
  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void syncFolder(Path folder) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
