package io.synfire.runtime.cli;

import io.synfire.runtime.experiment.ExperimentRun;
import io.synfire.runtime.online.OnlineRun;
import io.synfire.runtime.training.RunDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
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
      "      two epochs more than are done"
    })
public final class ContinueCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN", description = "The run directory.")
  private Path run;

  @Option(names = "--epochs", paramLabel = "N", description = "Epochs to add to those done (default: what is left of those planned).")
  private Integer epochs;

  @Mixin private TrainingOptions options;

  @Override
  public Integer call() {
    Terminal.requirePositive("--epochs", epochs);
    options.check();
    PrintWriter out = spec.commandLine().getOut();
    RunDirectory directory = RunDirectory.open(run);
    int more = epochs == null ? 0 : epochs;
    try (Interruption watched = new Interruption(spec.commandLine().getErr(), run)) {
      goOn(directory, more, out);
    }
    return 0;
  }

  private void goOn(RunDirectory directory, int more, PrintWriter out) {
    if (directory.kind().equals(RunDirectory.ONLINE)) {
      Terminal.result(out, new OnlineRun(directory, Terminal.onlineProgress(options.quiet(), out)).resume(more), run);
    } else {
      Terminal.result(out, new ExperimentRun(directory, options.threads(), Terminal.progress(options.quiet(), out)).resume(more), run);
    }
  }
}
