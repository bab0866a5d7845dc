package io.synfire.runtime.experiment;

import io.synfire.runtime.report.EpochListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A training as a configuration describes it. */
public interface ConfiguredTraining {

  /** Name of the configuration. */
  String name();

  /** What it needs that is not here, and what to do; empty if it can be run. */
  Optional<String> missing();

  /** What it is: layers, sizes, numbers of parameters, settings; a line each. */
  List<String> description();

  /**
   * Trains into a new run directory.
   *
   * @throws io.synfire.runtime.training.TrainingException if the folder is not empty
   * @throws IllegalArgumentException if data are missing, naming folder and setting; the folder is then removed
   */
  Result train(Path directory, Options options, EpochListener listener);

  /**
   * What is not left to the configuration.
   *
   * @param epochs number of epochs in place of the configured
   * @param seed seed in place of the configured
   * @param threads number of threads, positive; the result does not depend on it
   */
  record Options(OptionalInt epochs, OptionalLong seed, int threads) {
    public Options {
      if (threads <= 0 || epochs.isPresent() && epochs.getAsInt() <= 0) {
        throw new IllegalArgumentException("numbers of threads and of epochs must be positive, were " + threads + " and " + epochs);
      }
    }
  }

  /**
   * How a training ended.
   *
   * @param accuracy fraction of the test samples that were classified correctly
   * @param epochs number of epochs done
   * @param seconds time of training
   * @param directory the run directory
   */
  record Result(double accuracy, int epochs, double seconds, Path directory) {}
}
