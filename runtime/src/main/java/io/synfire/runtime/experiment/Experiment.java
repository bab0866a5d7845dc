package io.synfire.runtime.experiment;

import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.training.Training;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** A ready-made training for {@code ./synfire train NAME}. Found by {@link ServiceLoader}. */
public interface Experiment {

  /** Name on the command line. */
  String name();

  /** One line for {@code --help}. */
  String description();

  /** Name of the data set that is used where none is named. */
  String defaultData();

  /** Settings that work for a data set. */
  Settings defaults(String data);

  /** The training of a new network for these data: network, loss and optimiser; data, seed and epochs are added by the caller. */
  Training training(Settings settings, Dataset train);

  /**
   * Numbers of a training.
   *
   * @param epochs number of epochs, positive
   * @param batch samples per update, positive
   * @param steps time steps per sample, positive
   * @param dtMilliseconds time step in ms, positive
   * @param learningRate base learning rate, positive
   */
  record Settings(int epochs, int batch, int steps, double dtMilliseconds, double learningRate) {
    public Settings {
      require(epochs > 0, "number of epochs", epochs);
      require(batch > 0, "batch size", batch);
      require(steps > 0, "number of steps", steps);
      require(dtMilliseconds > 0 && Double.isFinite(dtMilliseconds), "time step dt in ms", dtMilliseconds);
      require(learningRate > 0 && Double.isFinite(learningRate), "learning rate", learningRate);
    }

    private static void require(boolean holds, String name, Number value) {
      if (!holds) {
        throw new IllegalArgumentException("the " + name + " must be positive and finite, was " + value);
      }
    }

    /** With another number of epochs. */
    public Settings withEpochs(int other) {
      return new Settings(other, batch, steps, dtMilliseconds, learningRate);
    }
  }

  /** All experiments, by name. */
  static List<Experiment> all() {
    return ServiceLoader.load(Experiment.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Experiment::name))
        .toList();
  }

  /**
   * The experiment of this name.
   *
   * @throws IllegalArgumentException naming those there are, if there is none
   */
  static Experiment named(String name) {
    List<Experiment> all = all();
    return all.stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown experiment \"" + name + "\"; there are: "
            + all.stream().map(Experiment::name).collect(Collectors.joining(", "))));
  }
}
