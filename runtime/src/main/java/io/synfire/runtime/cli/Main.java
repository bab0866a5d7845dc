package io.synfire.runtime.cli;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.runtime.backend.RunException;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.experiment.ConfigurationFault;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.training.TrainingException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: {@code ./synfire COMMAND ...}. */
@Command(
    name = "synfire",
    mixinStandardHelpOptions = true,
    version = "Synfire 0.1.0",
    header = "Spiking networks: describe, train, resume, measure.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done", "1:the work failed: bad data, network or file, or a failed check",
      "2:bad usage, a faulty configuration, or one that needs a chip", "70:a fault of Synfire itself"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire train                               learn to read digits",
      "  ./synfire train --data mnist --data-dir DIR   the same on full MNIST",
      "  ./synfire train yin_yang_H30_W                train a configuration, or mine.yaml",
      "  ./synfire infer runs/yin_yang --repeat 10     classify with what it learned",
      "  ./synfire continue runs/2026-01-31-120000     go on with a stopped run",
      "  ./synfire describe                            what networks there are",
      "  ./synfire COMMAND --help                      all about one command"
    })
public final class Main implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int INTERNAL = 70;

  @Spec private CommandSpec spec;

  @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show where in the program an error arose.")
  private boolean stacktrace;

  private Main() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] args) {
    System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
  }

  /** Runs a command, writing to these streams; returns its exit status. */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    CommandLine line = new CommandLine(main);
    commands().forEach(line::addSubcommand);
    line.setOut(out).setErr(err);
    line.setParameterExceptionHandler(Main::usage);
    line.setExecutionExceptionHandler((e, command, result) -> main.failure(e, command));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      err.println("synfire: " + mebibytes + " MiB of memory are not enough; take smaller batches, fewer --steps or --jobs, or set SYNFIRE_JAVA_OPTS=-Xmx8g");
      return FAILED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static List<CliCommand> commands() {
    return ServiceLoader.load(CliCommand.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(c -> CommandSpec.forAnnotatedObject(c).name()))
        .toList();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }

  private static int usage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + firstLine(e.getMessage()) + "; see ./" + name + " --help");
    return USAGE;
  }

  private int failure(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    boolean users = isUsers(e);
    String message = e instanceof DiagnosticException || e instanceof ConfigurationFault ? e.getMessage() : firstLine(String.valueOf(e.getMessage()));
    err.println("synfire: " + (users ? message : "internal error: " + e.getClass().getSimpleName() + ": " + message + " (--stacktrace shows where)"));
    if (stacktrace) {
      e.printStackTrace(err);
    }
    return e instanceof ConfigurationFault ? USAGE : users ? FAILED : INTERNAL;
  }

  /** Whether the fault lies with what the user gave, not with Synfire. */
  static boolean isUsers(Exception e) {
    return e instanceof DataException || e instanceof TrainingException || e instanceof CheckpointFormatException
        || e instanceof DiagnosticException || e instanceof RunException || e instanceof IllegalArgumentException || e instanceof UncheckedIOException;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
