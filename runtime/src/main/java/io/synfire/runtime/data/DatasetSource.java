package io.synfire.runtime.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** A named data set on the command line. Found by {@link ServiceLoader}. */
public interface DatasetSource {

  /** Name on the command line, such as {@code "mnist"}. */
  String name();

  /** One line for {@code --help}: what it is and where it comes from. */
  String description();

  /**
   * Loads and splits it.
   *
   * @throws DataException if a file is missing, truncated or not the right one
   */
  DataSplit load(Request request);

  /**
   * How a data set is wanted.
   *
   * @param directory where its files are; empty to look in the usual places
   * @param seed decides the split, where the data set has none of its own
   */
  record Request(Optional<Path> directory, long seed) {}

  /** All data sets, by name. */
  static List<DatasetSource> all() {
    return ServiceLoader.load(DatasetSource.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(java.util.Comparator.comparing(DatasetSource::name))
        .toList();
  }

  /**
   * The data set of this name.
   *
   * @throws DataException naming those there are, if there is none
   */
  static DatasetSource named(String name) {
    List<DatasetSource> all = all();
    return all.stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new DataException("unknown data set \"" + name + "\"; there are: "
            + all.stream().map(DatasetSource::name).collect(Collectors.joining(", "))));
  }
}
