package io.synfire.runtime.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.persistence.CheckpointFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records whose components are numbers, as JSON lines and as CSV.
 *
 * @param type their class
 */
record RecordTable(Class<? extends Record> type) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One JSON object a line. */
  String lines(List<? extends Record> records) {
    return records.stream().map(r -> text(JSON.valueToTree(r)) + "\n").collect(Collectors.joining());
  }

  private static String text(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  /** A header and one row a record. */
  String csv(List<? extends Record> records) {
    String header = Arrays.stream(type.getRecordComponents()).map(c -> c.getName()).collect(Collectors.joining(","));
    Function<Record, String> row = r -> {
      JsonNode node = JSON.valueToTree(r);
      return Arrays.stream(type.getRecordComponents()).map(c -> node.path(c.getName()).asText()).collect(Collectors.joining(","));
    };
    return header + "\n" + records.stream().map(r -> row.apply(r) + "\n").collect(Collectors.joining());
  }

  /** Reads JSON lines. */
  <T extends Record> List<T> read(Path lines, Class<T> as) {
    List<T> records = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(lines)) {
        records.add(JSON.readValue(line, as));
      }
    } catch (IOException e) {
      String reason = e.getMessage().lines().findFirst().orElse("");
      throw new CheckpointFormatException(lines + ": line " + (records.size() + 1) + " cannot be read (" + reason + ")", e);
    }
    return records;
  }
}
