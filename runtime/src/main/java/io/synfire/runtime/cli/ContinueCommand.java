package io.synfire.runtime.cli;

import io.synfire.runtime.experiment.ConfiguredExperiments;
import io.synfire.runtime.experiment.ConfiguredRun;
import io.synfire.runtime.experiment.ConfiguredRun.Continuation;
import io.synfire.runtime.experiment.ExperimentRun;
import io.synfire.runtime.online.OnlineRun;
import io.synfire.runtime.training.RunDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code continue}: goes on with a run from its latest checkpoint. */
@Command(
    name = "continue",
    mixinStandardHelpOptions = true,
    description = "Go on with a run from its latest checkpoint; the result is that of a run that never stopped, bit by bit.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire continue runs/mnist",
      "      the epochs that were planned and are not done yet",
      "  ./synfire continue runs/mnist --epochs 2",
      "      two epochs more than are done",
      "  ./synfire continue runs/yin_yang 100 \"150,200\"",
      "      a run of a configuration file, from its savepoint of epoch 100 to",
      "      epoch 200, with new savepoints after 150 and 200"
    })
public final class ContinueCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run directory.")
  private Path run;

  @Parameters(index = "1", arity = "0..1", paramLabel = "EPOCH", description = "Savepoint to go on from, of a run of a configuration file.")
  private Integer epoch;

  @Parameters(index = "2", arity = "0..1", paramLabel = "\"E1,E2\"", description = "Epochs of new savepoints; training ends with the last.")
  private String savepoints;

  @Option(names = "--epochs", paramLabel = "N", description = "Epochs to add to those done (default: what is left of those planned).")
  private Integer epochs;

  @Mixin private TrainingOptions options;

  @Override
  public Integer call() {
    Terminal.requirePositive("--epochs", epochs);
    options.check();
    PrintWriter out = spec.commandLine().getOut();
    try (Interruption watched = new Interruption(spec.commandLine().getErr(), run)) {
      Optional<ConfiguredRun> configured = ConfiguredExperiments.find(run);
      if (configured.isPresent()) {
        Terminal.result(out, configured.get().resume(continuation(), options.threads(), Terminal.epochs(options.quiet(), out)));
      } else {
        goOn(RunDirectory.open(run), out);
      }
    }
    return 0;
  }

  private Continuation continuation() {
    if (epoch == null) {
      return epochs == null ? new Continuation.Rest() : new Continuation.More(epochs);
    }
    if (savepoints == null || epochs != null) {
      throw new IllegalArgumentException("to go on from epoch " + epoch + ", say after which epochs to keep everything, such as \"" + (epoch + 50) + ","
          + (epoch + 100) + "\"" + (epochs == null ? "" : ", and leave out --epochs, since training ends with the last of them"));
    }
    return new Continuation.From(epoch, Arrays.stream(savepoints.split(",", -1)).map(String::strip).map(this::savepoint).toList());
  }

  private int savepoint(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "savepoints \"" + savepoints + "\": \"" + text + "\" is no epoch; give whole numbers with commas between, such as \"150,200\"", e);
    }
  }

  private void goOn(RunDirectory directory, PrintWriter out) {
    if (epoch != null) {
      throw new IllegalArgumentException(run + ": is not a run of a configuration file, it goes on from its latest checkpoint; leave out epoch " + epoch);
    }
    int more = epochs == null ? 0 : epochs;
    if (directory.kind().equals(RunDirectory.ONLINE)) {
      Terminal.result(out, new OnlineRun(directory, Terminal.onlineProgress(options.quiet(), out)).resume(more), run);
    } else {
      Terminal.result(out, new ExperimentRun(directory, options.threads(), Terminal.progress(options.quiet(), out)).resume(more), run);
    }
  }
}
