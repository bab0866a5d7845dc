package io.synfire.runtime.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.data.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Saves records and loads them: as a text file where they have no matrices, else together with arrays in a binary one. */
public final class Records {
  private static final ObjectMapper TEXT = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final long TEXT_BUDGET = 1L << 24;

  private Records() {}

  /**
   * A record and named arrays, {@code [row][column]}.
   *
   * @param value the record
   * @param arrays the arrays in single precision; each rectangular and not empty
   * @param doubles those in double precision; each rectangular and not empty, with other names
   */
  public record Saved<T extends Record>(T value, Map<String, float[][]> arrays, Map<String, double[][]> doubles) {

    /** With arrays in single precision only. */
    public Saved(T value, Map<String, float[][]> arrays) {
      this(value, arrays, Map.of());
    }
  }

  /**
   * Writes a record with arrays, atomically.
   *
   * @throws IllegalArgumentException if a part of the record cannot be saved, naming it
   */
  public static void save(Path file, Saved<?> saved) {
    AtomicFile.write(file, bytes(saved));
  }

  /** The bytes of such a file. */
  public static byte[] bytes(Saved<?> saved) {
    Map<String, float[][]> arrays = new LinkedHashMap<>(saved.arrays());
    Class<?> type = saved.value().getClass();
    JsonNode content = new RecordWriter(TypeRegistry.installed(), arrays).write(saved.value(), type);
    return ContainerFormat.write(new Container(TypeRegistry.tag(type), (ObjectNode) content, arrays, saved.doubles()));
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws CheckpointFormatException if the file is not such a file, damaged, or of a newer format
   */
  public static <T extends Record> Saved<T> load(Path file, Class<T> type) {
    return saved(file.toString(), ContainerReader.read(file), type);
  }

  /** Reads what {@link #bytes} made; {@code name} is for messages. */
  public static <T extends Record> Saved<T> load(String name, byte[] bytes, Class<T> type) {
    return saved(name, ContainerReader.read(name, bytes), type);
  }

  private static <T extends Record> Saved<T> saved(String name, Container container, Class<T> type) {
    if (!container.kind().equals(TypeRegistry.tag(type))) {
      throw new CheckpointFormatException(name + ": holds a " + container.kind() + ", expected a " + TypeRegistry.tag(type));
    }
    Object value = new RecordReader(TypeRegistry.installed(), container.arrays()).read(container.content(), type, name + ", " + type.getSimpleName());
    return new Saved<>(type.cast(value), container.arrays(), container.doubles());
  }

  /** A record without matrices as JSON text. */
  public static String toJson(Record value) {
    return toJson(value, new LinkedHashMap<>());
  }

  /** A record as JSON text; its matrices go into {@code arrays}, named after where they stand: {@code "connections.c1.synapses.weights.matrix"}. */
  public static String toJson(Record value, Map<String, float[][]> arrays) {
    JsonNode node = new RecordWriter(TypeRegistry.installed(), arrays, true).write(value, value.getClass());
    try {
      return TEXT.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  /**
   * Reads a text file written with {@link #toJson}.
   *
   * @throws CheckpointFormatException if it is missing, too large, or not such a file
   */
  public static <T extends Record> T readJson(Path file, Class<T> type) {
    return readJson(file, type, Map.of());
  }

  /** Reads a text file whose matrices are among these arrays; otherwise as {@link #readJson(Path, Class)}. */
  public static <T extends Record> T readJson(Path file, Class<T> type, Map<String, float[][]> arrays) {
    return type.cast(new RecordReader(TypeRegistry.installed(), arrays).read(tree(file), type, file.toString()));
  }

  /** The number in a field of a text file, by which its format is told before all of it is read; -1 if there is none. */
  public static int version(Path file, String field) {
    return tree(file).path(field).asInt(-1);
  }

  private static JsonNode tree(Path file) {
    try {
      if (Files.size(file) > TEXT_BUDGET) {
        throw new CheckpointFormatException(file + ": has more than " + TEXT_BUDGET + " bytes");
      }
      return TEXT.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CheckpointFormatException(file + ": cannot be read (" + IoReason.of(e) + ")", e);
    }
  }
}
