package io.synfire.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures one variant in a process of its own, so that neither compiled code nor memory of others counts. */
final class BenchmarkProcess {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "measured ";

  private BenchmarkProcess() {}

  /** Measures in a new process, with the options of this one. */
  static Measurement fork(Benchmark benchmark, Benchmark.Variant variant) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-XX:-BackgroundCompilation"); // warm-up ends with compiled code, however large the method
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchmarkProcess.class.getName(), benchmark.name(), variant.name()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      return output.lines().filter(l -> l.startsWith(MARK)).findFirst().map(BenchmarkProcess::parse).orElseThrow(() ->
          new IllegalArgumentException("benchmark " + benchmark.name() + ", variant " + variant.name() + " ended with status " + status + ": "
              + output.lines().filter(l -> !l.startsWith("WARNING")).findFirst().orElse("no output")));
    } catch (IOException e) {
      throw new UncheckedIOException("the process of a benchmark cannot be started (" + e.getMessage() + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a benchmark ran", e);
    }
  }

  /** In the new process: measures benchmark {@code args[0]}, variant {@code args[1]}. */
  public static void main(String[] args) {
    Benchmark.Variant variant = Benchmark.named(args[0]).variants().stream().filter(v -> v.name().equals(args[1])).findFirst().orElseThrow();
    Measurement m;
    try (Benchmark.Task task = variant.task().get()) {
      m = Stopwatch.measure(task);
    }
    System.out.println(MARK + print(m));
  }

  private static String print(Measurement m) {
    ObjectNode node = JSON.createObjectNode().put("peakMiB", m.peakMiB()).put("units", m.units());
    ArrayNode cpu = node.putArray("cpu");
    ArrayNode wall = node.putArray("wall");
    for (int i = 0; i < m.cpuSeconds().length; i++) {
      cpu.add(m.cpuSeconds()[i]);
      wall.add(m.wallSeconds()[i]);
    }
    ObjectNode amounts = node.putObject("amounts");
    m.work().amounts().forEach(amounts::put);
    return node.toString();
  }

  private static Measurement parse(String line) {
    try {
      JsonNode node = JSON.readTree(line.substring(MARK.length()));
      Map<String, Double> amounts = new TreeMap<>();
      node.get("amounts").properties().forEach(e -> amounts.put(e.getKey(), e.getValue().asDouble()));
      Measurement.Work work = new Measurement.Work(node.get("units").asDouble(), amounts);
      return new Measurement(doubles(node.get("cpu")), doubles(node.get("wall")), node.get("peakMiB").asDouble(), work);
    } catch (IOException e) {
      throw new IllegalStateException("the process of a benchmark printed no JSON: " + line, e);
    }
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asDouble();
    }
    return values;
  }
}
