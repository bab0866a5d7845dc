package io.synfire.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with data sets that are too large to ship: the system property {@code synfire.data}, else the environment variable
 * {@code SYNFIRE_DATA}. It holds one folder for each data set.
 */
public final class DataDirectory {
  /** System property that names the folder. */
  public static final String PROPERTY = "synfire.data";

  /** Environment variable that names the folder. */
  public static final String VARIABLE = "SYNFIRE_DATA";

  private DataDirectory() {}

  /** The folder, if one is named and exists. */
  public static Optional<Path> find() {
    return Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE))
        .filter(s -> s != null && !s.isBlank())
        .map(s -> Path.of(s).toAbsolutePath().normalize())
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** A folder or file in it, if it exists. */
  public static Optional<Path> find(String relative) {
    return find().map(d -> d.resolve(relative)).filter(Files::exists);
  }
}
