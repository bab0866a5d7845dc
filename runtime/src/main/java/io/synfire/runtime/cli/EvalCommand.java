package io.synfire.runtime.cli;

import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.DatasetSource;
import io.synfire.runtime.experiment.ImportedNetwork;
import io.synfire.runtime.experiment.ImportedNetwork.LayerSpikes;
import io.synfire.runtime.experiment.ImportedNetwork.Presentation;
import io.synfire.runtime.experiment.ImportedNetwork.Score;
import io.synfire.runtime.experiment.NetworkFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval}: classifies the test samples of a data set with a network that another system trained. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Classify the test samples of a data set with a network that another system trained, and count the spikes of its layers.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire eval mnist-784-128-64-10.net --data mnist --data-dir ~/mnist --steps 20",
      "      a network that Lava DL exported for Loihi, run with the integers of the chip"
    })
public final class EvalCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FILE", description = "File of the network.")
  private Path file;

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
    ImportedNetwork network = NetworkFormat.open(file);
    Dataset all = DatasetSource.named(data).load(new DatasetSource.Request(Optional.ofNullable(dataDirectory), 1)).test();
    Dataset test = samples == null ? all : all.first(samples);
    network.summary().forEach(line -> out.println("  " + line));
    long start = System.nanoTime();
    Score score = network.classify(test, new Presentation(steps, threads));
    print(out, score, (System.nanoTime() - start) / 1e9);
    return 0;
  }

  private void print(PrintWriter out, Score score, double seconds) {
    out.printf(Locale.ROOT, "accuracy %.2f %% (%d of %d samples of %s, %d steps each), %.2f s%n",
        100 * score.accuracy(), score.correct(), score.samples(), data, steps, seconds);
    for (LayerSpikes layer : score.layers()) {
      out.printf(Locale.ROOT, "  %-12s %,15d spikes %10.1f per sample%n", layer.layer(), layer.spikes(), (double) layer.spikes() / score.samples());
    }
  }
}
