package io.synfire.runtime.check;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.runtime.check.CheckReport.Subject;
import io.synfire.runtime.cli.CliCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code check [--models DIR] DIR...}: judges every recorded case under the folders. Prints a line of JSON for each case, then the sums; the exit
 * status is 0 only if none failed.
 */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Judge the recorded cases under the given folders.",
      "",
      "They are JSON files with a schema, and JSON and CSV files known by their",
      "content.",
      "",
      "Prints a line of JSON for each: file, case, schema, status (pass, fail or",
      "unsupported), maxError, detail; then the sums. The exit status is 0 only if",
      "none failed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire check golden                     all cases in a folder",
      "  ./synfire check golden/spaic/neuron.json   those of one file",
      "  ./synfire check golden | grep '\"fail\"'     only what failed"
    })
public final class CheckCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Option(names = "--models", paramLabel = "DIR", description = "Where models that cases name are looked for, after models/ beside the file's folder.")
  private Path models;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders or files.")
  private List<Path> folders;

  @Override
  public Integer call() {
    Judges judges = Judges.all();
    CheckReport report = new CheckReport(spec.commandLine().getOut());
    for (Path folder : folders) {
      GoldenReader.find(folder).forEach((file, fault) -> check(file, fault, judges, report));
    }
    return report.finish() ? 0 : 1;
  }

  private void check(Path file, Optional<String> fault, Judges judges, CheckReport report) {
    if (fault.isPresent()) {
      report.add(new Subject(file.toString(), "", ""), Verdict.fail(fault.get()));
      return;
    }
    try {
      judges.known(GoldenReader.read(file, Optional.ofNullable(models))).ifPresent(golden -> judge(golden, judges, report));
    } catch (GoldenReader.UnreadableException e) {
      report.add(new Subject(file.toString(), "", ""), Verdict.fail(e.getMessage()));
    }
  }

  private static void judge(GoldenFile file, Judges judges, CheckReport report) {
    Optional<CaseJudge> judge = judges.of(file.schema());
    for (GoldenCase golden : file.cases()) {
      Verdict verdict = judge.map(j -> judge(j, golden)).orElseGet(() -> Verdict.unsupported("no part of Synfire knows schema " + file.schema()));
      report.add(new Subject(file.path().toString(), golden.id(), file.schema()), verdict);
    }
  }

  private static Verdict judge(CaseJudge judge, GoldenCase golden) {
    try {
      return judge.judge(golden);
    } catch (UnsupportedCaseException e) {
      return Verdict.unsupported(e.getMessage());
    } catch (IllegalArgumentException | DiagnosticException e) {
      return Verdict.fail(e.getMessage());
    } catch (OutOfMemoryError e) {
      return Verdict.fail("needs more than " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory");
    } catch (RuntimeException | StackOverflowError e) {
      return Verdict.fail("internal error: " + e);
    }
  }
}
