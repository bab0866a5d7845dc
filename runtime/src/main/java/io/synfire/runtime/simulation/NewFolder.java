package io.synfire.runtime.simulation;

import io.synfire.runtime.data.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes folders that appear whole or not at all: they are filled under another name and then moved. */
final class NewFolder {
  private static final int MOST = 10_000;

  private NewFolder() {}

  /**
   * Makes a folder with this content.
   *
   * @param replace whether a folder of this name goes; else the first free name is taken
   * @return the folder
   * @throws UncheckedIOException if it cannot be written; what was there is then untouched
   */
  static Path fill(Path directory, String name, boolean replace, Consumer<Path> content) {
    if (name.isBlank() || name.startsWith(".") || !name.equals(Path.of(name).getFileName().toString())) {
      throw new IllegalArgumentException("the name of a saved simulation must be that of a folder, without a path or a leading dot, was '" + name + "'");
    }
    Path temporary = create(directory.resolve("." + name + ".part"));
    try {
      content.accept(temporary);
      return replace ? replace(temporary, directory.resolve(name)) : place(temporary, directory, name);
    } catch (IOException e) {
      throw new UncheckedIOException(directory.resolve(name) + ": cannot be written (" + IoReason.of(e) + ")", e);
    } finally {
      delete(temporary);
    }
  }

  /** Makes an empty folder, with those it is in; what was in it goes. */
  static Path create(Path folder) {
    try {
      delete(folder);
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": the folder cannot be made (" + IoReason.of(e) + ")", e);
    }
  }

  private static Path replace(Path temporary, Path target) throws IOException {
    Path old = target.resolveSibling("." + target.getFileName() + ".old");
    delete(old);
    if (Files.exists(target)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
    return target;
  }

  private static Path place(Path temporary, Path directory, String name) throws IOException {
    for (int n = 0; n < MOST; n++) {
      Path target = directory.resolve(n == 0 ? name : name + "-" + n);
      if (!Files.exists(target)) {
        try {
          return Files.move(temporary, target);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
          continue; // another process was faster
        }
      }
    }
    throw new IOException("there are " + MOST + " folders of this name; delete some");
  }

  private static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be deleted (" + IoReason.of(e) + ")", e);
    }
  }
}
