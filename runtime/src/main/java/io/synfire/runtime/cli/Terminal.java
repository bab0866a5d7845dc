package io.synfire.runtime.cli;

import io.synfire.runtime.experiment.ConfiguredTraining;
import io.synfire.runtime.online.OnlineListener;
import io.synfire.runtime.online.OnlineProgress;
import io.synfire.runtime.online.OnlineResult;
import io.synfire.runtime.report.EpochBar;
import io.synfire.runtime.report.EpochListener;
import io.synfire.runtime.report.ProgressBar;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.TrainingListener;
import io.synfire.runtime.training.TrainingResult;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the training commands print. */
final class Terminal {
  /** System property by which the launcher says that output goes to a terminal. */
  static final String PROPERTY = "synfire.terminal";

  private Terminal() {}

  static void requirePositive(String option, Integer value) {
    if (value != null && value <= 0) {
      throw new IllegalArgumentException(option + " must be positive, was " + value);
    }
  }

  static TrainingListener progress(boolean quiet, PrintWriter out) {
    return quiet ? TrainingListener.SILENT : new ProgressBar(out, Boolean.getBoolean(PROPERTY));
  }

  static OnlineListener onlineProgress(boolean quiet, PrintWriter out) {
    return quiet ? OnlineListener.SILENT : new OnlineProgress(out, Boolean.getBoolean(PROPERTY));
  }

  static EpochListener epochs(boolean quiet, PrintWriter out) {
    return quiet ? EpochListener.SILENT : new EpochBar(out, Boolean.getBoolean(PROPERTY));
  }

  /** What to say of something that was not trained from a configuration file. */
  static IllegalArgumentException notConfigured(Path path, String command) {
    if (Files.isDirectory(path)) {
      RunDirectory.open(path);
    }
    String fact = Files.notExists(path) ? "there is no such folder or file"
        : Files.isDirectory(path) ? "is a run of a training without configuration file" : "is neither a run directory nor a file of a trained network";
    return new IllegalArgumentException(path + ": " + fact + "; " + command + " takes what ./synfire train CONFIG.yaml wrote");
  }

  static void result(PrintWriter out, ConfiguredTraining.Result result) {
    out.printf(Locale.ROOT, "test accuracy %.2f %% after %d epochs, %.1f s of training%nrun directory: %s%n",
        100 * result.accuracy(), result.epochs(), result.seconds(), result.directory());
  }

  static void result(PrintWriter out, OnlineResult result, Path directory) {
    out.printf(Locale.ROOT, "%.0f %% of the cells selective, %.1f %% of %d fresh samples answered rightly, after %d epochs, %.1f s of training%n"
            + "the saved network %s the same answers%nreceptive fields: %s%nrun directory: %s%n",
        100 * result.fields().selectivity(), 100 * result.answers().accuracy(), result.answers().samples(), result.epochs(), result.seconds(),
        result.reloaded() ? "gives" : "DOES NOT GIVE", directory.resolve("plots").resolve("receptive-fields.png"), directory);
  }

  static void result(PrintWriter out, TrainingResult result, Path directory) {
    result(out, new ConfiguredTraining.Result(
        result.test().score().accuracy(), result.checkpoint().state().progress().epoch(), result.seconds(), directory));
  }
}
