package io.synfire.runtime.cli;

import io.synfire.runtime.experiment.ConfiguredExperiments;
import io.synfire.runtime.experiment.ConfiguredRun;
import io.synfire.runtime.experiment.ConfiguredRun.Inference;
import io.synfire.runtime.experiment.ConfiguredRun.Part;
import io.synfire.runtime.experiment.ConfiguredRun.Request;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code infer}: classifies samples with a network that was trained from a configuration file. */
@Command(
    name = "infer",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Classify samples with what a savepoint of a run holds, and print the accuracy. Where the configuration has noise, it is drawn anew "
        + "in every repetition.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire infer runs/yin_yang",
      "      the test samples, with the last savepoint",
      "  ./synfire infer runs/yin_yang 100 --data validation",
      "      what was known after epoch 100; epoch 0 is the network before training",
      "  ./synfire infer runs/yin_yang --repeat 10",
      "      ten times, with mean and standard deviation",
      "  ./synfire infer pretrained.json",
      "      a network that another program trained"
    })
public final class InferCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "A run directory, or a file of a trained network.")
  private Path run;

  @Parameters(index = "1", arity = "0..1", paramLabel = "EPOCH", description = "Which savepoint (default: the last).")
  private Integer epoch;

  @Option(names = "--data", paramLabel = "PART", defaultValue = "test", description = "test, validation or train (default: ${DEFAULT-VALUE}).")
  private String data;

  @Option(names = "--repeat", paramLabel = "N", defaultValue = "1", description = "How often (default: ${DEFAULT-VALUE}).")
  private int repeat;

  @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors); the result does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() {
    Terminal.requirePositive("--repeat", repeat);
    Terminal.requirePositive("--threads", threads);
    Part part = part();
    ConfiguredRun found = ConfiguredExperiments.find(run).orElseThrow(() -> Terminal.notConfigured(run, "infer"));
    print(found.infer(new Request(epoch == null ? OptionalInt.empty() : OptionalInt.of(epoch), part, repeat, threads)));
    return 0;
  }

  private Part part() {
    return switch (data) {
      case "test" -> Part.TEST;
      case "validation" -> Part.VALIDATION;
      case "train" -> Part.TRAIN;
      default -> throw new IllegalArgumentException("--data " + data + ": there are test, validation and train");
    };
  }

  private void print(Inference result) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%s: %d %s samples, loss %.4f%n", result.network(), result.samples(), data, result.loss());
    if (result.accuracies().size() == 1) {
      out.printf(Locale.ROOT, "accuracy %.2f %%%n", 100 * result.mean());
      return;
    }
    String values = result.accuracies().stream().map(a -> String.format(Locale.ROOT, "%.2f", 100 * a)).collect(Collectors.joining(" "));
    out.printf(Locale.ROOT, "accuracy %.2f +- %.2f %% (mean and standard deviation of %d)%n%s%n",
        100 * result.mean(), 100 * result.deviation(), result.accuracies().size(), values);
  }
}
