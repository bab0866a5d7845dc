package io.synfire.runtime.cli;

import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Capabilities;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.experiment.Experiment;
import io.synfire.runtime.experiment.Experiment.Settings;
import io.synfire.runtime.experiment.ExperimentRun;
import io.synfire.runtime.experiment.RunConfig;
import io.synfire.runtime.online.OnlineConfig;
import io.synfire.runtime.online.OnlineExperiment;
import io.synfire.runtime.online.OnlineRun;
import io.synfire.runtime.online.OnlineSettings;
import io.synfire.runtime.training.RunDirectory;
import io.synfire.runtime.training.TrainingResult;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: runs an experiment from the start into a new run directory. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Train a network, and keep checkpoints, metrics and plots in a run directory. Experiments: example, which learns a data set by gradients; "
        + "xot, which learns the letters X, O and T by itself while it runs.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire train",
      "      ExampleNet on the digits that are shipped with Synfire",
      "  ./synfire train --data mnist --data-dir ~/mnist --run-dir runs/mnist",
      "      on full MNIST, from the four idx files in ~/mnist",
      "  ./synfire train --epochs 5 --steps 100 --seed 7",
      "      shorter, with finer time, from other random numbers",
      "  ./synfire train xot",
      "      25 neurons find the letters X, O and T by spike-timing-dependent plasticity",
      "  ./synfire train xot --backend loihi",
      "      the same in the integers of a chip"
    })
public final class TrainCommand implements CliCommand {
  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME", defaultValue = "example", description = "Experiment (default: ${DEFAULT-VALUE}).")
  private String name;

  @Option(names = "--backend", paramLabel = "NAME", description = "What runs the network (default: float).")
  private String backend;

  @Option(names = "--data", paramLabel = "SET", description = "digits, letters, mnist or fashion-mnist (default: that of the experiment).")
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

  @Option(names = "--rest", paramLabel = "N", description = "Time steps of rest after a sample, for xot.")
  private Integer rest;

  @Option(names = "--dt", paramLabel = "MS", description = "Time step in milliseconds.")
  private Double dt;

  @Option(names = "--learning-rate", paramLabel = "X", description = "Learning rate before it decays.")
  private Double learningRate;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of everything random (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private TrainingOptions options;

  @Override
  public Integer call() {
    options.check();
    Path path = runDirectory == null ? dated() : runDirectory;
    Optional<OnlineExperiment> online = OnlineExperiment.find(name);
    try (Interruption watched = new Interruption(spec.commandLine().getErr(), path)) {
      if (online.isPresent()) {
        learnOnline(online.get(), path);
      } else {
        learnByGradients(path);
      }
    }
    return 0;
  }

  private void learnOnline(OnlineExperiment experiment, Path path) {
    refuse("--data", data, "makes its own patterns");
    refuse("--data-dir", dataDirectory, "makes its own patterns");
    refuse("--batch", batch, "learns from one sample at a time");
    refuse("--learning-rate", learningRate, "learns by the rates of its rule");
    OnlineSettings s = experiment.defaults();
    OnlineSettings settings = new OnlineSettings(
        or(epochs, s.epochs()), or(steps, s.view()), or(rest, s.rest()), or(dt, s.dtMilliseconds()), or(backend, s.backend()));
    PrintWriter out = spec.commandLine().getOut();
    OnlineRun run = new OnlineRun(RunDirectory.create(path), Terminal.onlineProgress(options.quiet(), out));
    Terminal.result(out, run.train(new OnlineConfig(name, settings, seed)), path);
  }

  private void refuse(String option, Object value, String reason) {
    if (value != null) {
      throw new IllegalArgumentException(option + " is not for experiment " + name + ", which " + reason + "; leave it out");
    }
  }

  private static <T> T or(T given, T otherwise) {
    return given == null ? otherwise : given;
  }

  private void learnByGradients(Path path) {
    PrintWriter out = spec.commandLine().getOut();
    Experiment experiment = experiment();
    refuse("--rest", rest, "shows samples without rest");
    String target = or(backend, "float");
    if (!Backends.named(target).capabilities().has(Capabilities.Feature.GRADIENTS)) {
      throw new IllegalArgumentException("--backend " + target + ": experiment " + name + " learns by gradients, which this backend does not compute; "
          + "train it on backend float");
    }
    String set = data == null ? experiment.defaultData() : data;
    Settings settings = override(experiment.defaults(set));
    RunConfig config = new RunConfig(
        name, set, Optional.ofNullable(dataDirectory).map(d -> d.toAbsolutePath().normalize().toString()), settings, seed, target);
    DataSplit split = config.load();
    ExperimentRun run = new ExperimentRun(RunDirectory.create(path), options.threads(), Terminal.progress(options.quiet(), out));
    TrainingResult result = run.train(config, split);
    Terminal.result(out, result, path);
  }

  private Experiment experiment() {
    try {
      return Experiment.named(name);
    } catch (IllegalArgumentException e) {
      String others = OnlineExperiment.all().stream().map(OnlineExperiment::name).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(e.getMessage() + ", " + others, e);
    }
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
        or(epochs, s.epochs()), or(batch, s.batch()), or(steps, s.steps()), or(dt, s.dtMilliseconds()), or(learningRate, s.learningRate()));
  }
}
