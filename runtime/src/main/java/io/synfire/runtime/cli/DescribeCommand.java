package io.synfire.runtime.cli;

import io.synfire.ir.Deployment;
import io.synfire.passes.NetworkTree;
import io.synfire.passes.ScheduleTable;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.experiment.ConfiguredExperiments;
import io.synfire.runtime.experiment.ConfiguredTraining;
import io.synfire.units.Units;
import io.synfire.runtime.training.RunDirectory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code describe}: prints the parts, parameters and schedule of a network. Networks are found as services of {@link io.synfire.dsl.Network}. */
@Command(
    name = "describe",
    mixinStandardHelpOptions = true,
    description = "Print the parts of a network, its parameters, the schedule of a time step (phase, node, reads, writes, lag), and what the backend "
        + "reports, such as how full the cores of a chip are.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire describe                list networks and configurations",
      "  ./synfire describe ExampleNet     one of them",
      "  ./synfire describe yin_yang_H30_W a configuration, shipped or mine.yaml",
      "  ./synfire describe ExampleNet --backend loihi  and the cores it takes",
      "  ./synfire describe runs/mnist     the network of a run"
    })
public final class DescribeCommand implements CliCommand {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NETWORK", description = "Name of a network, a run directory, or a configuration. Without it, all names are listed.")
  private String network;

  @Option(names = "--backend", paramLabel = "NAME", defaultValue = "float", description = "Whose schedule to print (default: ${DEFAULT-VALUE}).")
  private String backend;

  @Option(names = "--dt", paramLabel = "MS", defaultValue = "1", description = "Time step in milliseconds (default: ${DEFAULT-VALUE}).")
  private double dt;

  @Option(names = "--on-host", paramLabel = "GROUP", split = ",", description = "Groups on the host of a chip, beside those that the network says.")
  private List<String> onHost = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (network == null) {
      FoundNetwork.types().forEach(t -> out.println(t.getSimpleName()));
      ConfiguredExperiments.all().stream().flatMap(e -> e.shipped().stream()).forEach(out::println);
      return 0;
    }
    String configuration = configuration();
    Optional<ConfiguredExperiments> configured = ConfiguredExperiments.ofConfiguration(configuration);
    if (configured.isPresent()) {
      configured.get().trainings(configuration).forEach(training -> describe(out, training));
      return 0;
    }
    FoundNetwork found = FoundNetwork.named(network);
    Deployment deployment = onHost.stream().reduce(found.deployment(), Deployment::withOnHost, (a, b) -> b);
    try (Program program = Backends.compile(found.definition(), Target.of(backend).with(deployment), Units.ms(dt), 1)) {
      out.println(NetworkTree.print(found.definition()));
      parameters(out, program.parameters());
      out.println(ScheduleTable.print(program.unit().schedule()));
      program.reports().forEach(report -> out.println(report.title() + "\n" + report.text()));
    }
    return 0;
  }

  /** What was named; of a run of a configuration file its configuration. */
  private String configuration() {
    Path run = Path.of(network);
    return RunDirectory.isRun(run) && new RunDirectory(run).kind().equals(RunDirectory.FIRST_SPIKE) ? run.resolve("config.yaml").toString() : network;
  }

  private static void describe(PrintWriter out, ConfiguredTraining training) {
    out.println(training.name());
    training.description().forEach(line -> out.println("  " + line));
    training.missing().ifPresent(missing -> out.println("  cannot be trained here: " + missing));
    out.println();
  }

  private static void parameters(PrintWriter out, ParameterStore store) {
    long sum = 0;
    out.println("parameters");
    for (String name : store.names()) {
      float[][] values = store.get(name);
      long count = (long) values.length * values[0].length;
      sum += count;
      out.printf(Locale.ROOT, "  %-32s %6d x %-6d %10d%n", name, values.length, values[0].length, count);
    }
    out.printf(Locale.ROOT, "  %-32s %26d%n%n", "sum", sum);
  }
}
