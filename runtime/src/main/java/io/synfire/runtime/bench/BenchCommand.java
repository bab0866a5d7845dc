package io.synfire.runtime.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.cli.CliCommand;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bench}: measures the variants of a benchmark, each in a process of its own, and prints a line of JSON for each. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measure the speed of the variants of a benchmark, each in its own process.",
      "",
      "Prints a line of JSON for each: bench, variant, cpuSecondsMedian and",
      "wallSecondsMedian of one call, spread (range of the CPU times over their",
      "median), peakMiB of the process, unitsPerCpuNanosecond where work is counted,",
      "figures of the benchmark's own such as stepsPerCpuSecond, and ratio: CPU time",
      "for each unit of work over that of the reference variant.",
      "Warm-up is excluded."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./synfire bench --list               the benchmarks and their variants",
      "  ./synfire bench clif                 all variants of one",
      "  ./synfire bench clif steps=200       one variant"
    })
public final class BenchCommand implements CliCommand {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The benchmark.")
  private String name;

  @Parameters(index = "1", arity = "0..*", paramLabel = "VARIANT", description = "Only these variants, and those they are compared with.")
  private List<String> only = List.of();

  @Option(names = "--list", description = "List benchmarks and their variants instead.")
  private boolean list;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (list || name == null) {
      Benchmark.all().forEach(b -> {
        out.println(b.name() + ": " + b.description());
        b.variants().forEach(v -> out.println("  " + v.name()));
      });
      return 0;
    }
    Benchmark benchmark = Benchmark.named(name);
    List<Benchmark.Variant> variants = benchmark.variants();
    only.stream().filter(o -> variants.stream().noneMatch(v -> v.name().equals(o))).findFirst().ifPresent(o -> {
      throw new IllegalArgumentException("benchmark " + name + " has no variant \"" + o + "\"; see ./synfire bench --list");
    });
    measure(benchmark, variants.stream().filter(v -> only.isEmpty() || wanted(v, variants)).toList(), out);
    return 0;
  }

  private boolean wanted(Benchmark.Variant variant, List<Benchmark.Variant> all) {
    return only.contains(variant.name()) || all.stream().anyMatch(v -> only.contains(v.name()) && v.reference().equals(variant.name()));
  }

  private static void measure(Benchmark benchmark, List<Benchmark.Variant> variants, PrintWriter out) {
    Map<String, Measurement> measured = new HashMap<>();
    for (Benchmark.Variant variant : inOrder(variants)) {
      Measurement m = BenchmarkProcess.fork(benchmark, variant);
      measured.put(variant.name(), m);
      out.println(line(benchmark, variant, m, measured.get(variant.reference())));
    }
  }

  /** References before what is compared with them. */
  private static List<Benchmark.Variant> inOrder(List<Benchmark.Variant> variants) {
    return variants.stream().sorted(java.util.Comparator.comparing(v -> !v.reference().isEmpty())).toList();
  }

  static ObjectNode line(Benchmark benchmark, Benchmark.Variant variant, Measurement m, Measurement reference) {
    ObjectNode node = JSON.createObjectNode()
        .put("bench", benchmark.name())
        .put("variant", variant.name())
        .put("cpuSecondsMedian", m.cpuMedian())
        .put("wallSecondsMedian", m.wallMedian())
        .put("spread", m.spread())
        .put("peakMiB", m.peakMiB());
    if (m.units() != 1) {
      node.put("unitsPerCpuNanosecond", m.units() / m.cpuMedian() / 1e9);
    }
    m.work().amounts().forEach((figure, amount) -> node.put(figure, amount / m.cpuMedian()));
    if (reference != null) {
      node.put("reference", variant.reference());
      node.put("ratio", m.cpuMedian() / m.units() / (reference.cpuMedian() / reference.units()));
    }
    return node;
  }
}
