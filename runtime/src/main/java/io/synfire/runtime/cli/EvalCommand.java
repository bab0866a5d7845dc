package io.synfire.runtime.cli;

import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.experiment.ConfiguredExperiments;
import io.synfire.runtime.experiment.ConfiguredRun;
import io.synfire.runtime.experiment.ImportedNetwork;
import io.synfire.runtime.experiment.ImportedNetwork.LayerSpikes;
import io.synfire.runtime.experiment.ImportedNetwork.Presentation;
import io.synfire.runtime.experiment.ImportedNetwork.Score;
import io.synfire.runtime.experiment.NetworkFormat;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval}: draws what a run of a configuration file learned, or classifies test samples with a network that another system trained. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Draw all plots of a run of a configuration file, with a page that shows them; or classify the test samples of a data set with a network "
        + "that another system trained, and count the spikes of its layers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire eval runs/yin_yang",
      "      plots of the last savepoint: learning curve, confusion matrices,",
      "      maps of classes and spike times, histograms",
      "  ./synfire eval runs/yin_yang 100",
      "      of the savepoint after epoch 100; epoch 0 is the network before training",
      "  ./synfire eval mnist-784-128-64-10.net --data-dir ~/mnist --steps 20",
      "      a network that Lava DL exported for Loihi, in the chip's integers"
    })
public final class EvalCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory, or the file of a network.")
  private Path file;

  @Parameters(index = "1", arity = "0..1", paramLabel = "EPOCH", description = "Which savepoint of the run (default: the last).")
  private Integer epoch;

  @Option(names = "--data", paramLabel = "SET", defaultValue = "mnist", description = "Data set (default: ${DEFAULT-VALUE}).")
  private String data;

  @Option(names = "--data-dir", paramLabel = "DIR", description = "Folder of the data set's files (default: its folder in $SYNFIRE_DATA).")
  private Path dataDirectory;

  @Option(names = "--steps", paramLabel = "N", defaultValue = "20", description = "Time steps per sample (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Option(names = "--samples", paramLabel = "N", description = "Use only the first N test samples.")
  private Integer samples;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors); the result does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Terminal.requirePositive("--steps", steps);
    Terminal.requirePositive("--samples", samples);
    Terminal.requirePositive("--threads", threads);
    Optional<ConfiguredRun> run = ConfiguredExperiments.find(file);
    if (run.isPresent()) {
      refuseOptions();
      out.println("plots: " + run.get().evaluate(epoch == null ? OptionalInt.empty() : OptionalInt.of(epoch)));
      return 0;
    }
    if (epoch != null || Files.isDirectory(file)) {
      throw Terminal.notConfigured(file, "eval");
    }
    classify(out);
    return 0;
  }

  private void refuseOptions() {
    spec.options().stream().filter(o -> spec.commandLine().getParseResult().hasMatchedOption(o)).filter(o -> !o.inherited()).findFirst().ifPresent(o -> {
      throw new IllegalArgumentException(o.longestName() + " is not for runs of configuration files, which have their own data; leave it out");
    });
  }

  private void classify(PrintWriter out) {
    ImportedNetwork network = NetworkFormat.open(file);
    Dataset all = DatasetSource.named(data).load(new DatasetSource.Request(Optional.ofNullable(dataDirectory), 1)).test();
    Dataset test = samples == null ? all : all.first(samples);
    network.summary().forEach(line -> out.println("  " + line));
    long start = System.nanoTime();
    Score score = network.classify(test, new Presentation(steps, threads));
    print(out, score, (System.nanoTime() - start) / 1e9);
  }

  private void print(PrintWriter out, Score score, double seconds) {
    out.printf(Locale.ROOT, "accuracy %.2f %% (%d of %d samples of %s, %d steps each), %.2f s%n",
        100 * score.accuracy(), score.correct(), score.samples(), data, steps, seconds);
    for (LayerSpikes layer : score.layers()) {
      out.printf(Locale.ROOT, "  %-12s %,15d spikes %10.1f per sample%n", layer.layer(), layer.spikes(), (double) layer.spikes() / score.samples());
    }
  }
}
