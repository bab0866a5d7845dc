package io.synfire.runtime.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.data.DataSplit;
import io.synfire.runtime.data.Dataset;
import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.data.Sha256;
import io.synfire.runtime.persistence.AtomicFile;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.persistence.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of one training: {@code config.json}, {@code manifest.json}, {@code checkpoints/}, {@code metrics.jsonl}, {@code metrics.csv},
 * {@code plots/}, {@code summary.json}.
 *
 * @param path the folder
 */
public record RunDirectory(Path path) {
  /** A training by gradients. */
  public static final String GRADIENTS = "gradients";

  /** A training of a network that learns while it runs. */
  public static final String ONLINE = "online";

  /** A training of a network of first spikes from a configuration file. */
  public static final String FIRST_SPIKE = "first-spike";

  private static final String FORMAT = "synfire-run/1";
  private static final String MANIFEST = "manifest.json";
  private static final int KEEP = 3;
  private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * Makes the folder.
   *
   * @throws TrainingException if it exists and is not empty, or cannot be made
   */
  public static RunDirectory create(Path path) {
    if (path.toString().isBlank()) {
      throw new TrainingException("the name of a run directory is empty; name a folder that is new or empty");
    }
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new TrainingException(path + ": is a file; choose another run directory");
    }
    try {
      Files.createDirectories(path);
      try (Stream<Path> content = Files.list(path)) {
        if (content.findAny().isPresent()) {
          throw new TrainingException(path + ": is not empty" + new RunDirectory(path).wayOut() + " choose another run directory");
        }
      }
    } catch (IOException e) {
      throw new TrainingException(path + ": cannot be made a run directory (" + IoReason.of(e) + ")");
    }
    return new RunDirectory(path);
  }

  private String wayOut() {
    if (!isRun(path)) {
      return ";";
    }
    return checkpoints().latest().isPresent()
        ? "; go on with it by ./synfire continue " + path + ", or"
        : ": it holds a run that stopped before its first checkpoint; delete it, or";
  }

  /**
   * An existing run directory.
   *
   * @throws CheckpointFormatException if it is none
   */
  public static RunDirectory open(Path path) {
    if (!isRun(path)) {
      String format = format(path);
      if (format.startsWith(FORMAT.substring(0, FORMAT.indexOf('/') + 1))) {
        throw new CheckpointFormatException(path.resolve(MANIFEST) + ": has format " + format + ", this Synfire reads " + FORMAT
            + "; use the Synfire that wrote the run, or train again");
      }
      throw new CheckpointFormatException(path + ": is no run directory: it has no manifest.json with format " + FORMAT);
    }
    return new RunDirectory(path);
  }

  private static String format(Path path) {
    try {
      return new RunDirectory(path).fact("format", "");
    } catch (CheckpointFormatException e) {
      return "";
    }
  }

  /** What kind of training it is of: {@link #GRADIENTS}, {@link #ONLINE} or {@link #FIRST_SPIKE}. */
  public String kind() {
    return fact("kind", GRADIENTS);
  }

  /** A text of the manifest, or another where it has none of this name. */
  public String fact(String name, String otherwise) {
    try {
      return JSON.readTree(path.resolve(MANIFEST).toFile()).path(name).asText(otherwise);
    } catch (IOException e) {
      throw new CheckpointFormatException(path.resolve(MANIFEST) + ": cannot be read", e);
    }
  }

  /** Whether a folder is a run directory. */
  public static boolean isRun(Path path) {
    Path manifest = path.resolve(MANIFEST);
    try {
      return Files.isRegularFile(manifest) && JSON.readTree(manifest.toFile()).path("format").asText().equals(FORMAT);
    } catch (IOException e) {
      return false;
    }
  }

  /** The checkpoints. */
  public CheckpointFolder checkpoints() {
    return new CheckpointFolder(path.resolve("checkpoints"), KEEP);
  }

  /**
   * The latest checkpoint.
   *
   * @throws CheckpointFormatException if there is none, or it is damaged
   */
  public Checkpoint latest() {
    return checkpoints()
        .latest(Checkpoint::load)
        .orElseThrow(() -> new CheckpointFormatException(path.resolve("checkpoints") + ": holds no checkpoint; the run stopped before it began, train again"));
  }

  /** Removes the folder and all in it, if no epoch was completed. */
  public void clearUntrained() {
    boolean trained = checkpoints().latest().filter(f -> !f.equals(checkpoints().file(0))).isPresent();
    if (trained || !Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    } catch (IOException e) {
      throw new TrainingException(path + ": cannot be cleared (" + IoReason.of(e) + ")");
    }
  }

  /** Folder of the plots. */
  public Path plots() {
    return path.resolve("plots");
  }

  /** Writes the options of the run. */
  public void config(Record config) {
    AtomicFile.write(path.resolve("config.json"), Records.toJson(config));
  }

  /** Reads the options of the run. */
  public <T extends Record> T config(Class<T> type) {
    return Records.readJson(path.resolve("config.json"), type);
  }

  /** Writes what identifies the run: versions, seed, and sums of the starting checkpoint and of the labels of the data. */
  void manifest(Checkpoint start, DataSplit data) {
    ObjectNode node = identity(GRADIENTS, start.state().plan().seed(), start.state().network().name()).put("data", data.train().name());
    node.putObject("sha256")
        .put("start", Sha256.of(start.bytes()))
        .put("trainLabels", labels(data.train()))
        .put("testLabels", labels(data.test()));
    write(MANIFEST, node);
  }

  /** Writes what identifies the run of a network that learns while it runs. */
  public void manifest(long seed, String network) {
    write(MANIFEST, identity(ONLINE, seed, network));
  }

  /** Writes what identifies the run of a configuration file; {@code facts} are names to texts beside what all runs have. */
  public void manifest(long seed, String network, Map<String, String> facts) {
    ObjectNode node = identity(FIRST_SPIKE, seed, network);
    facts.forEach(node::put);
    write(MANIFEST, node);
  }

  private static ObjectNode identity(String kind, long seed, String network) {
    return JSON.createObjectNode()
        .put("format", FORMAT)
        .put("kind", kind)
        .put("synfire", version())
        .put("java", System.getProperty("java.vm.name") + " " + Runtime.version())
        .put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
        .put("started", java.time.Instant.now().toString())
        .put("seed", seed)
        .put("network", network);
  }

  /** Writes the figures of a result, name to number, text or map of these. */
  public void summary(Map<String, ?> figures) {
    write("summary.json", JSON.valueToTree(figures));
  }

  /** Writes one record of numbers for every epoch, as JSON lines and as CSV with the same columns. */
  public void metrics(Class<? extends Record> type, List<? extends Record> history) {
    RecordTable table = new RecordTable(type);
    AtomicFile.write(path.resolve("metrics.jsonl"), table.lines(history));
    AtomicFile.write(path.resolve("metrics.csv"), table.csv(history));
  }

  /** Reads the records of all epochs; empty where none were written. */
  public <T extends Record> List<T> metrics(Class<T> type) {
    Path lines = path.resolve("metrics.jsonl");
    return Files.exists(lines) ? new RecordTable(type).read(lines, type) : List.of();
  }

  /**
   * Checks that data are those of the run.
   *
   * @throws TrainingException if they differ
   */
  void checkData(DataSplit data) {
    try {
      var sums = JSON.readTree(path.resolve(MANIFEST).toFile()).path("sha256");
      if (!sums.path("trainLabels").asText().equals(labels(data.train())) || !sums.path("testLabels").asText().equals(labels(data.test()))) {
        throw new TrainingException(path + ": was trained with other data than those given now (the sums of their labels differ)");
      }
    } catch (IOException e) {
      throw new CheckpointFormatException(path.resolve(MANIFEST) + ": cannot be read", e);
    }
  }

  private static String labels(Dataset data) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * data.size());
    for (int label : data.labels()) {
      bytes.putInt(label);
    }
    return Sha256.of(bytes.array());
  }

  private static String version() {
    String version = RunDirectory.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Writes the metrics of all epochs so far. */
  void metrics(List<EpochMetrics> history) {
    MetricsFile.write(path.resolve("metrics.jsonl"), path.resolve("metrics.csv"), history);
  }

  /** The metrics of the epochs up to the one given. */
  List<EpochMetrics> metricsUpTo(int epoch) {
    Path lines = path.resolve("metrics.jsonl");
    List<EpochMetrics> all = Files.exists(lines) ? MetricsFile.read(lines) : List.of();
    return all.stream().filter(m -> m.progress().epoch() <= epoch).toList();
  }

  /** Writes the figures of the result. */
  void summary(TrainingResult result, DataSplit data) {
    Checkpoint.State state = result.checkpoint().state();
    TrainingPlan plan = state.plan();
    ObjectNode node = JSON.createObjectNode()
        .put("testAccuracy", result.test().score().accuracy())
        .put("trainAccuracy", result.train().score().accuracy())
        .put("testLoss", result.test().score().loss())
        .put("trainLoss", result.train().score().loss())
        .put("epochs", state.progress().epoch())
        .put("updates", state.progress().update())
        .put("seconds", result.seconds())
        .put("network", state.network().name())
        .put("data", data.train().name())
        .put("trainSamples", data.train().size())
        .put("testSamples", data.test().size())
        .put("parameterCount", Parameters.count(result.checkpoint().parameters()))
        .put("seed", plan.seed())
        .put("batch", plan.batch())
        .put("steps", plan.window().steps())
        .put("dtSeconds", plan.window().dt().si())
        .put("backend", plan.window().backend());
    activity(node, result.test(), plan.window());
    write("summary.json", node);
  }

  private static void activity(ObjectNode node, Evaluation evaluation, TrainingPlan.Window window) {
    ObjectNode counts = node.putObject("spikesPerNeuron");
    ObjectNode rates = node.putObject("spikeRatesHertz");
    evaluation.spikesPerNeuron().forEach((group, spikes) -> {
      counts.put(group, spikes);
      rates.put(group, spikes / (window.steps() * window.dt().si()));
    });
  }

  private void write(String file, ObjectNode node) {
    try {
      AtomicFile.write(path.resolve(file), JSON.writeValueAsString(node) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    } catch (UncheckedIOException e) {
      throw new TrainingException(e.getMessage());
    }
  }
}
