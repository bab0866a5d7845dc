package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.GoldenFile;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Table;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Output spikes of a chip for test samples of Yin-Yang.
 *
 * @param samples by index of the test sample
 */
record Measurements(Map<Integer, Sample> samples) {
  private static final Pattern NAME = Pattern.compile("hw_measured_(.+)\\.csv");
  private static final String INDEX = "test_index";
  private static final int DEEPEST = 2;

  /**
   * A measured sample.
   *
   * @param label class
   * @param inputs input times
   * @param outputs measured times, {@link SpikeTime#NONE} where there was no spike
   */
  record Sample(int label, double[] inputs, double[] outputs) {}

  /** The name of the network in the name of a file of measurements; empty if it is none. */
  static String network(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? name.group(1) : "";
  }

  /** Whether a table has the columns of measurements. */
  static boolean isTable(JsonNode table) {
    List<String> header = header(table);
    return header.contains(INDEX) && header.contains("label") && header.stream().anyMatch(c -> c.startsWith("chip_t_out"));
  }

  private static List<String> header(JsonNode table) {
    return StreamSupport.stream(table.path("header").spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The content of a table. */
  static Measurements of(JsonNode table) {
    List<String> header = header(table);
    int[] inputs = IntStream.range(0, header.size()).filter(c -> header.get(c).startsWith("t_in")).toArray();
    int[] outputs = IntStream.range(0, header.size()).filter(c -> header.get(c).startsWith("chip_t_out")).toArray();
    Map<Integer, Sample> samples = new TreeMap<>();
    for (double[] row : new JsonFields(table).matrix("rows")) {
      if (row.length != header.size()) {
        throw new IllegalArgumentException("a row has " + row.length + " cells, the header " + header.size());
      }
      double[] measured = Recorded.times(IntStream.of(outputs).mapToDouble(c -> row[c]).toArray());
      samples.put((int) row[header.indexOf(INDEX)],
          new Sample((int) row[header.indexOf("label")], IntStream.of(inputs).mapToDouble(c -> row[c]).toArray(), measured));
    }
    return new Measurements(samples);
  }

  /** All measurements of a network in the folder of a file and those below it. */
  static Measurements beside(GoldenFile file, String network) {
    Map<Integer, Sample> samples = new TreeMap<>();
    for (Path table : tables(Recorded.folders(file).getFirst(), network)) {
      try {
        samples.putAll(of(Table.parse(Files.readAllBytes(table))).samples);
      } catch (IOException e) {
        throw new IllegalArgumentException(table + ": cannot be read: " + e.getMessage(), e);
      }
    }
    return new Measurements(samples);
  }

  private static List<Path> tables(Path folder, String network) {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      return new ArrayList<>(files.filter(f -> network(f).equals(network)).sorted().toList());
    } catch (IOException e) {
      throw new IllegalArgumentException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /** Measured times, {@code [sample][output]}, in the order of {@link #samples}. */
  double[][] outputs() {
    return samples.values().stream().map(Sample::outputs).toArray(double[][]::new);
  }

  /** Classes in the order of {@link #samples}. */
  int[] labels() {
    return samples.values().stream().mapToInt(Sample::label).toArray();
  }

  /** Rows of an array {@code [test sample][]} in the order of {@link #samples}. */
  double[][] rows(double[][] ofAll) {
    return samples.keySet().stream().map(i -> ofAll[i]).toArray(double[][]::new);
  }
}
