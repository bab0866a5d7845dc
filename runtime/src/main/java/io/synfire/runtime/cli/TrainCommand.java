package io.synfire.runtime.cli;

import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.experiment.Experiment;
import io.synfire.runtime.experiment.Experiment.Settings;
import io.synfire.runtime.experiment.ExperimentRun;
import io.synfire.runtime.experiment.RunConfig;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.TrainingResult;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: runs an experiment from the start into a new run directory. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Train a network on a data set, and keep checkpoints, metrics and plots in a run directory.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire train",
      "      ExampleNet on the digits that are shipped with Synfire",
      "  ./synfire train --data mnist --data-dir ~/mnist --run-dir runs/mnist",
      "      on full MNIST, from the four idx files in ~/mnist",
      "  ./synfire train --epochs 5 --steps 100 --seed 7",
      "      shorter, with finer time, from other random numbers"
    })
public final class TrainCommand implements CliCommand {
  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", defaultValue = "example", description = "Experiment (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(names = "--data", paramLabel = "SET", description = "digits, mnist or fashion-mnist (default: that of the experiment).")
  private String data;

  @Option(names = "--data-dir", paramLabel = "DIR", description = "Folder of the data set's files (default: its folder in $SYNFIRE_DATA).")
  private Path dataDirectory;

  @Option(names = "--run-dir", paramLabel = "DIR", description = "New folder for everything the run writes (default: a dated one in runs/).")
  private Path runDirectory;

  @Option(names = "--epochs", paramLabel = "N", description = "Passes over the training data.")
  private Integer epochs;

  @Option(names = "--batch", paramLabel = "N", description = "Samples per update.")
  private Integer batch;

  @Option(names = "--steps", paramLabel = "N", description = "Time steps per sample.")
  private Integer steps;

  @Option(names = "--dt", paramLabel = "MS", description = "Time step in milliseconds.")
  private Double dt;

  @Option(names = "--learning-rate", paramLabel = "X", description = "Learning rate before it decays.")
  private Double learningRate;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of everything random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors); the result does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = {"-q", "--quiet"}, description = "Do not show progress.")
  private boolean quiet;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Terminal.requirePositive("--threads", threads);
    Experiment experiment = Experiment.named(name);
    String set = data == null ? experiment.defaultData() : data;
    Settings settings = override(experiment.defaults(set));
    RunConfig config = new RunConfig(
        name, set, Optional.ofNullable(dataDirectory).map(d -> d.toAbsolutePath().normalize().toString()), settings, seed);
    DataSplit split = config.load();
    Path path = runDirectory == null ? dated() : runDirectory;
    ExperimentRun run = new ExperimentRun(RunDirectory.create(path), threads, Terminal.progress(quiet, out));
    TrainingResult result = run.train(config, split);
    Terminal.result(out, result, path);
    return 0;
  }

  private static Path dated() {
    String name = LocalDateTime.now().format(FOLDER);
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> Path.of("runs", i == 1 ? name : name + "-" + i))
        .filter(p -> Files.notExists(p))
        .findFirst()
        .orElseThrow();
  }

  private Settings override(Settings s) {
    return new Settings(
        epochs == null ? s.epochs() : epochs,
        batch == null ? s.batch() : batch,
        steps == null ? s.steps() : steps,
        dt == null ? s.dtMilliseconds() : dt,
        learningRate == null ? s.learningRate() : learningRate);
  }
}
