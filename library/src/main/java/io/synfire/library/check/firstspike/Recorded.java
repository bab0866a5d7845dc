package io.synfire.library.check.firstspike;

import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import io.synfire.runtime.firstspike.pretrained.PretrainedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files beside a recorded case, and spike times as recorded. */
final class Recorded {

  private Recorded() {}

  /** The folder of a file and the one above. */
  static List<Path> folders(GoldenFile file) {
    Path folder = file.path().toAbsolutePath().normalize().getParent();
    return folder.getParent() == null ? List.of(folder) : List.of(folder, folder.getParent());
  }

  /**
   * The trained network of a name, from the folder models in the file's folder or the one above, from these folders themselves, or from the folder given.
   *
   * @throws IllegalArgumentException if there is none, or it is none
   */
  static PretrainedNetwork model(GoldenFile file, String name) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
      throw new IllegalArgumentException("the name of a model must be letters, digits, _, . and -, was \"" + name + "\"");
    }
    List<Path> searched = new ArrayList<>();
    folders(file).forEach(f -> searched.add(f.resolve("models")));
    file.models().ifPresent(searched::add);
    searched.addAll(folders(file));
    Optional<Path> found = searched.stream().map(f -> f.resolve(name + ".json")).filter(Files::isRegularFile).findFirst();
    try {
      return PretrainedReader.read(found.orElseThrow(() -> new IllegalArgumentException(
          "no model " + name + ".json in " + String.join(" or ", searched.stream().map(Path::toString).toList()) + "; name its folder with --models")));
    } catch (DataException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Spike times, NaN where there is none, with the mark of a missing spike. */
  static double[] times(double[] recorded) {
    return Arrays.stream(recorded).map(t -> Double.isNaN(t) ? SpikeTime.NONE : t).toArray();
  }

  static double[][] times(double[][] recorded) {
    return Arrays.stream(recorded).map(Recorded::times).toArray(double[][]::new);
  }
}
