package io.synfire.runtime.cli;

import io.synfire.model.Names;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Capabilities;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.experiment.ConfiguredTraining.Options;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
        + "xot, which learns the letters X, O and T by itself while it runs. Experiments with first spikes are described by configuration files; several "
        + "of them, or a file of a sweep, are trained side by side, and one that fails does not stop the others.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire train",
      "      ExampleNet on the digits that are shipped with Synfire",
      "  ./synfire train --data mnist --data-dir ~/mnist --run-dir runs/mnist",
      "      on full MNIST, from the four idx files in ~/mnist",
      "  ./synfire train --epochs 5 --steps 100 --seed 7",
      "      shorter, with finer time, from other random numbers",
      "  ./synfire train xot",
      "      25 neurons find the letters X, O and T by themselves",
      "  ./synfire train xot --backend loihi",
      "      the same in the integers of a chip",
      "  ./synfire train yin_yang_H30_W --run-dir runs/yin_yang",
      "      a shipped configuration: 30 hidden neurons learn by first spikes",
      "  ./synfire train sweep.yaml --run-dir runs/sweep",
      "      base: yin_yang_H30_W",
      "      parameters: [{path: training_params/torch_seed, value: [1, 2, 3]}]",
      "  ./synfire train mine.yaml yin_yang_H30_WS --jobs 2",
      "      two configurations side by side, and a table of their accuracies"
    })
public final class TrainCommand implements CliCommand {
  private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "NAME", defaultValue = "example",
      description = "Experiment (default: ${DEFAULT-VALUE}), or configurations: .yaml files, or names of those that are shipped, which "
          + "./synfire describe lists.")
  private List<String> names;

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

  @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random (default: 1, or that of the configuration).")
  private Long seed;

  @Option(names = "--jobs", paramLabel = "N", description = "How many of several configurations to train at a time (default: all processors).")
  private Integer jobs;

  @Mixin private TrainingOptions options;

  @Override
  public Integer call() {
    options.check();
    Terminal.requirePositive("--jobs", jobs);
    Path path = runDirectory == null ? dated() : runDirectory;
    if (ConfiguredTrain.takes(names)) {
      return learnConfigured(path);
    }
    refuse("--jobs", jobs, "is trained once");
    String name = names.getFirst();
    Optional<OnlineExperiment> online = OnlineExperiment.find(name);
    try (Interruption watched = new Interruption(spec.commandLine().getErr(), path)) {
      if (online.isPresent()) {
        learnOnline(online.get(), path);
      } else {
        learnByGradients(name, path);
      }
    }
    return 0;
  }

  private int learnConfigured(Path path) {
    Map<String, Object> others = new LinkedHashMap<>();
    others.put("--backend", backend);
    others.put("--data", data);
    others.put("--data-dir", dataDirectory);
    others.put("--batch", batch);
    others.put("--steps", steps);
    others.put("--rest", rest);
    others.put("--dt", dt);
    others.put("--learning-rate", learningRate);
    others.forEach((option, value) -> {
      if (value != null) {
        throw new IllegalArgumentException(option + " is not for configurations, which say it themselves; change the file instead");
      }
    });
    Terminal.requirePositive("--epochs", epochs);
    Options given = new Options(
        epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs), seed == null ? OptionalLong.empty() : OptionalLong.of(seed), options.threads());
    int parallel = or(jobs, Runtime.getRuntime().availableProcessors());
    return new ConfiguredTrain(spec.commandLine(), path, given, parallel, options.quiet()).run(names);
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
    Terminal.result(out, run.train(new OnlineConfig(experiment.name(), settings, or(seed, 1L))), path);
  }

  private void refuse(String option, Object value, String reason) {
    if (value != null) {
      throw new IllegalArgumentException(option + " is not for experiment " + names.getFirst() + ", which " + reason + "; leave it out");
    }
  }

  private static <T> T or(T given, T otherwise) {
    return given == null ? otherwise : given;
  }

  private void learnByGradients(String name, Path path) {
    PrintWriter out = spec.commandLine().getOut();
    Experiment experiment = experiment(name);
    refuse("--rest", rest, "shows samples without rest");
    String target = or(backend, "float");
    if (!Backends.named(target).capabilities().has(Capabilities.Feature.GRADIENTS)) {
      throw new IllegalArgumentException("--backend " + target + ": experiment " + name + " learns by gradients, which this backend does not compute; "
          + "train it on backend float");
    }
    String set = data == null ? experiment.defaultData() : data;
    Settings settings = override(experiment.defaults(set));
    RunConfig config = new RunConfig(
        name, set, Optional.ofNullable(dataDirectory).map(d -> d.toAbsolutePath().normalize().toString()), settings, or(seed, 1L), target);
    DataSplit split = config.load();
    ExperimentRun run = new ExperimentRun(RunDirectory.create(path), options.threads(), Terminal.progress(options.quiet(), out));
    TrainingResult result = run.train(config, split);
    Terminal.result(out, result, path);
  }

  private static Experiment experiment(String name) {
    try {
      return Experiment.named(name);
    } catch (IllegalArgumentException e) {
      String others = OnlineExperiment.all().stream().map(OnlineExperiment::name).collect(Collectors.joining(", "));
      Path file = Path.of(name);
      if (Files.isRegularFile(file)) {
        throw new IllegalArgumentException(name + ": is a file whose name does not end in .yaml; rename it if it is a configuration", e);
      } else if (RunDirectory.isRun(file)) {
        throw new IllegalArgumentException(name + ": is a run directory; go on with it by ./synfire continue " + name, e);
      }
      throw new IllegalArgumentException(e.getMessage() + ", " + others + "; and configurations: .yaml files, " + ConfiguredTrain.shipped()
          + Names.didYouMean(name, List.of(ConfiguredTrain.shipped().split(", "))), e);
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
