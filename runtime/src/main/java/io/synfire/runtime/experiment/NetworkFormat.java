package io.synfire.runtime.experiment;

import io.synfire.runtime.data.DataException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** A file format of networks that other systems trained. Found by {@link ServiceLoader}. */
public interface NetworkFormat {

  /** What it is, in a few words, such as {@code "Lava DL (.net)"}. */
  String description();

  /** Whether a file looks like one of this format, judged by its name. */
  boolean recognises(Path file);

  /**
   * Reads a network.
   *
   * @throws DataException naming file, place, value and limit, if the file is missing, malformed or has what is not supported
   */
  ImportedNetwork read(Path file);

  /**
   * Reads a network in whatever format its file has.
   *
   * @throws DataException if no format recognises it, or as {@link #read}
   */
  static ImportedNetwork open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DataException(file + ": there is no such file");
    }
    List<NetworkFormat> all = ServiceLoader.load(NetworkFormat.class).stream().map(ServiceLoader.Provider::get).toList();
    return all.stream()
        .filter(f -> f.recognises(file))
        .findFirst()
        .orElseThrow(() -> new DataException(file + ": is in none of the formats that are read: "
            + all.stream().map(NetworkFormat::description).sorted().collect(Collectors.joining(", "))))
        .read(file);
  }
}
