package io.synfire.runtime.cli;

import io.synfire.runtime.experiment.ConfiguredExperiments;
import io.synfire.runtime.experiment.ConfiguredTraining;
import io.synfire.runtime.experiment.ConfiguredTraining.Options;
import io.synfire.runtime.experiment.TrainingSweep;
import io.synfire.runtime.experiment.TrainingSweep.Attempt;
import io.synfire.runtime.experiment.TrainingSweep.Entry;
import io.synfire.runtime.experiment.TrainingSweep.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;

/**
 * {@code train} for configuration files.
 *
 * @param line where to print
 * @param directory the run directory, or the folder of those of a sweep
 * @param options how to train
 * @param jobs how many trainings of a sweep at a time
 * @param quiet whether to show no progress
 */
record ConfiguredTrain(CommandLine line, Path directory, Options options, int jobs, boolean quiet) {
  private static final int NEEDS_MORE = 2;

  /** Whether what was named on the command line is for this. */
  static boolean takes(List<String> names) {
    return names.size() > 1 || ConfiguredExperiments.ofConfiguration(names.getFirst()).isPresent();
  }

  /** Names of the configurations that are shipped. */
  static String shipped() {
    return ConfiguredExperiments.all().stream().flatMap(e -> e.shipped().stream()).collect(Collectors.joining(", "));
  }

  /** Trains; returns the exit status. */
  int run(List<String> configurations) {
    if (configurations.size() == 1) {
      List<ConfiguredTraining> trainings = trainings(configurations.getFirst());
      if (trainings.size() == 1) {
        return single(trainings.getFirst());
      }
      return sweep(unique(trainings.stream().<Attempt>map(Attempt.Ready::new).toList(), configurations.getFirst()));
    }
    List<Entry> entries = new ArrayList<>();
    configurations.forEach(c -> entries.addAll(unique(attempts(c), c)));
    return sweep(distinct(entries));
  }

  private static List<ConfiguredTraining> trainings(String configuration) {
    return ConfiguredExperiments.ofConfiguration(configuration)
        .orElseThrow(() -> new IllegalArgumentException("unknown configuration \"" + configuration + "\": name a .yaml file or one of " + shipped()))
        .trainings(configuration);
  }

  private static List<Attempt> attempts(String configuration) {
    try {
      return trainings(configuration).stream().<Attempt>map(Attempt.Ready::new).toList();
    } catch (RuntimeException e) {
      return List.of(new Attempt.Faulty(e));
    }
  }

  private static List<Entry> unique(List<Attempt> attempts, String configuration) {
    return distinct(attempts.stream()
        .map(a -> new Entry(a instanceof Attempt.Ready ready ? ready.training().name() : Path.of(configuration).getFileName().toString(), a))
        .toList());
  }

  private static List<Entry> distinct(List<Entry> entries) {
    Set<String> taken = new HashSet<>();
    return entries.stream().map(e -> new Entry(free(e.name(), taken), e.training())).toList();
  }

  private static String free(String name, Set<String> taken) {
    return IntStream.iterate(1, i -> i + 1).mapToObj(i -> i == 1 ? name : name + "-" + i).filter(taken::add).findFirst().orElseThrow();
  }

  private int single(ConfiguredTraining training) {
    if (training.missing().isPresent()) {
      line.getErr().println("synfire train: " + training.name() + ": " + training.missing().get());
      return NEEDS_MORE;
    }
    try (Interruption watched = new Interruption(line.getErr(), directory)) {
      Terminal.result(line.getOut(), training.train(directory, options, Terminal.epochs(quiet, line.getOut())));
    }
    return 0;
  }

  private int sweep(List<Entry> entries) {
    SweepReport report = new SweepReport(entries.size());
    PrintWriter out = line.getOut();
    try (Interruption watched = new Interruption(line.getErr(), () ->
        "synfire: interrupted; go on with any of the runs in " + directory + " by ./synfire continue RUN")) {
      List<Outcome> outcomes = new TrainingSweep(Math.min(jobs, entries.size()), shared()).run(entries, directory, outcome -> {
        if (!quiet) {
          out.println(report.line(outcome));
        }
      });
      out.print(report.table(outcomes));
      report.save(directory, outcomes);
      return outcomes.stream().allMatch(o -> o.fault().isEmpty()) ? 0 : 1;
    }
  }

  private Options shared() {
    return new Options(options.epochs(), options.seed(), Math.max(1, options.threads() / jobs));
  }
}
