package io.synfire.runtime.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.persistence.AtomicFile;
import io.synfire.runtime.persistence.CheckpointFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Metrics of epochs as JSON lines and as CSV, with the same columns. */
final class MetricsFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER = "epoch,update,trainLoss,trainAccuracy,testLoss,testAccuracy,learningRate,seconds\n";

  private MetricsFile() {}

  static void write(Path lines, Path csv, List<EpochMetrics> history) {
    AtomicFile.write(lines, history.stream().map(MetricsFile::line).collect(Collectors.joining()));
    AtomicFile.write(csv, history.stream().map(MetricsFile::row).collect(Collectors.joining("", HEADER, "")));
  }

  private static String line(EpochMetrics m) {
    ObjectNode node = JSON.createObjectNode()
        .put("epoch", m.progress().epoch())
        .put("update", m.progress().update())
        .put("trainLoss", m.train().loss())
        .put("trainAccuracy", m.train().accuracy())
        .put("testLoss", m.test().loss())
        .put("testAccuracy", m.test().accuracy())
        .put("learningRate", m.learningRate())
        .put("seconds", m.seconds());
    try {
      return JSON.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  private static String row(EpochMetrics m) {
    return String.format(Locale.ROOT, "%d,%d,%s,%s,%s,%s,%s,%.3f%n".replace("%n", "\n"), m.progress().epoch(), m.progress().update(),
        m.train().loss(), m.train().accuracy(), m.test().loss(), m.test().accuracy(), m.learningRate(), m.seconds());
  }

  static List<EpochMetrics> read(Path lines) {
    List<EpochMetrics> history = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(lines)) {
        history.add(metrics(JSON.readTree(line)));
      }
    } catch (IOException e) {
      throw new CheckpointFormatException(lines + ": line " + (history.size() + 1) + " cannot be read (" + e.getMessage().lines().findFirst().orElse("")
          + ")", e);
    }
    return history;
  }

  private static EpochMetrics metrics(JsonNode n) {
    return new EpochMetrics(
        new Progress(n.path("epoch").asInt(), n.path("update").asLong()),
        new Score(n.path("trainLoss").asDouble(), n.path("trainAccuracy").asDouble()),
        new Score(n.path("testLoss").asDouble(), n.path("testAccuracy").asDouble()),
        n.path("learningRate").asDouble(),
        n.path("seconds").asDouble());
  }
}
