package io.synfire.runtime.cli;

import io.synfire.runtime.experiment.ConfiguredTraining.Result;
import io.synfire.runtime.experiment.TrainingSweep.Outcome;
import io.synfire.runtime.persistence.AtomicFile;
import io.synfire.runtime.report.EpochBar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What a sweep prints and keeps. */
final class SweepReport {
  private final int trainings;
  private final long started = System.nanoTime();
  private final AtomicInteger done = new AtomicInteger();

  SweepReport(int trainings) {
    this.trainings = trainings;
  }

  /** What to say when a training ended. */
  String line(Outcome outcome) {
    int number = done.incrementAndGet();
    double left = (System.nanoTime() - started) / 1e9 / number * (trainings - number);
    String how = outcome.result().map(r -> String.format(Locale.ROOT, "test accuracy %.2f %%, %.1f s", 100 * r.accuracy(), r.seconds()))
        .orElseGet(() -> "FAILED");
    return "[" + number + "/" + trainings + "] " + outcome.name() + "  " + how + "  ETA " + EpochBar.duration(left);
  }

  /** A row for each training, and the faults of those that failed. */
  String table(List<Outcome> outcomes) {
    int width = outcomes.stream().mapToInt(o -> o.name().length()).max().orElse(0);
    String rows = outcomes.stream().map(o -> String.format("%-" + width + "s  ", o.name()) + cells(o) + "\n").collect(Collectors.joining());
    long failed = outcomes.stream().filter(o -> o.fault().isPresent()).count();
    String faults = outcomes.stream().filter(o -> o.fault().isPresent())
        .map(o -> o.name() + " failed:\n" + message(o.fault().get()).indent(2)).collect(Collectors.joining());
    return String.format("%n%-" + width + "s  test accuracy  epochs  seconds  run directory%n", "configuration") + rows
        + faults + (outcomes.size() - failed) + " of " + outcomes.size() + " trainings done" + (failed > 0 ? ", " + failed + " failed" : "") + "\n";
  }

  private static String cells(Outcome outcome) {
    return outcome.result()
        .map(r -> String.format(Locale.ROOT, "%11.2f %%  %6d  %7.1f  %s", 100 * r.accuracy(), r.epochs(), r.seconds(), r.directory()))
        .orElse("       failed");
  }

  private static String message(RuntimeException fault) {
    return Main.isUsers(fault) ? fault.getMessage() : "internal error: " + fault;
  }

  /** Writes {@code sweep.csv} beside the run directories, if there is any. */
  void save(Path folder, List<Outcome> outcomes) {
    if (Files.isDirectory(folder)) {
      String rows = outcomes.stream().map(SweepReport::row).collect(Collectors.joining());
      AtomicFile.write(folder.resolve("sweep.csv"), "configuration,testAccuracy,epochs,seconds,fault\n" + rows);
    }
  }

  private static String row(Outcome o) {
    String figures = o.result().map((Result r) -> r.accuracy() + "," + r.epochs() + "," + r.seconds()).orElse(",,");
    String fault = o.fault().map(f -> "\"" + message(f).replace("\"", "\"\"") + "\"").orElse("");
    return o.name() + "," + figures + "," + fault + "\n";
  }
}
