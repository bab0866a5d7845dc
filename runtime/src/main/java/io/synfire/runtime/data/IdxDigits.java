package io.synfire.runtime.data;

import io.synfire.ir.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set of labelled images in four IDX files, as MNIST is distributed.
 *
 * @param name name of the data set, and of its folder in the {@link DataDirectory}
 * @param sums SHA-256 of the uncompressed content of {@code train-images-idx3-ubyte} and the other three
 * @param places folders to look in where none was named, beside the data directory
 * @param remedy how to get the files
 */
public record IdxDigits(String name, Map<String, String> sums, List<Path> places, String remedy) {
  /** Names of the four files, without {@code .gz}. */
  public static final List<String> FILES =
      List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

  private static final long BUDGET = 64L << 20;
  private static final int CLASSES = 10;

  /**
   * Loads the training and the test images, pixels scaled to [0, 1].
   *
   * @throws DataException if a file is missing, truncated or not the right one
   */
  public DataSplit load(Optional<Path> directory) {
    List<Path> searched = searched(directory);
    return new DataSplit(part("train", searched), part("t10k", searched));
  }

  private List<Path> searched(Optional<Path> directory) {
    List<Path> searched = new ArrayList<>();
    directory.ifPresent(d -> {
      searched.add(d.toAbsolutePath().normalize());
      searched.add(d.resolve(name).toAbsolutePath().normalize());
    });
    if (directory.isEmpty()) {
      DataDirectory.find().ifPresent(d -> searched.add(d.resolve(name)));
      searched.addAll(places);
    }
    return searched;
  }

  private Dataset part(String part, List<Path> searched) {
    IdxFile images = file(part + "-images-idx3-ubyte", searched);
    IdxFile labels = file(part + "-labels-idx1-ubyte", searched);
    Shape shape = Shape.of(images.dimensions().get(1), images.dimensions().get(2));
    int[] classes = new int[labels.bytes().length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = labels.bytes()[i];
    }
    return new Dataset(name, shape, Samples.ofBytes(images.bytes(), shape.size(), 1 / 255.0), classes, CLASSES);
  }

  private IdxFile file(String file, List<Path> searched) {
    Path path = searched.stream()
        .flatMap(d -> java.util.stream.Stream.of(d.resolve(file + ".gz"), d.resolve(file)))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new DataException(name + ": no file " + file + ".gz (or " + file + ") in " + list(searched) + "; " + remedy));
    IdxFile idx = IdxFile.read(path, BUDGET);
    if (!idx.sha256().equals(sums.get(file))) {
      throw new DataException(path + ": is not the " + file + " of " + name + ": SHA-256 of its content is " + idx.sha256() + ", expected "
          + sums.get(file) + "; " + remedy);
    }
    return idx;
  }

  private static String list(List<Path> searched) {
    return searched.isEmpty() ? "any known place" : String.join(" or ", searched.stream().map(Path::toString).toList());
  }
}
