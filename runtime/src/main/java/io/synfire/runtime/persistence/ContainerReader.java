package io.synfire.runtime.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.data.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the bytes of a {@link Container}. Every fault is a {@link CheckpointFormatException}; nothing is allocated that the bytes do not back. */
final class ContainerReader {
  private static final long BUDGET = 1L << 30;

  private final String name;
  private final byte[] bytes;
  private final Map<String, float[][]> arrays = new LinkedHashMap<>();
  private final Map<String, double[][]> doubles = new LinkedHashMap<>();

  private ContainerReader(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  static Container read(Path file) {
    try {
      long size = Files.size(file);
      if (size > BUDGET) {
        throw new CheckpointFormatException(file + ": has " + size + " bytes, more than the limit of " + BUDGET);
      }
      return read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CheckpointFormatException(file + ": cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  static Container read(String name, byte[] bytes) {
    return new ContainerReader(name, bytes).container();
  }

  private Container container() {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    require(bytes.length >= ContainerFormat.PREFIX && Arrays.equals(bytes, 0, 8, ContainerFormat.MAGIC, 0, 8), "is no Synfire file");
    int version = in.getInt(ContainerFormat.MAGIC.length);
    require(version <= ContainerFormat.VERSION || version < 0, "has format version " + version + ", this Synfire reads versions up to "
        + ContainerFormat.VERSION + "; use a newer Synfire");
    int end = bytes.length - ContainerFormat.SUM;
    require(end >= ContainerFormat.PREFIX && sealed(end), "is damaged: its content does not match its checksum");
    require(version >= ContainerFormat.VERSION_WITHOUT_DOUBLES, "has the unknown format version " + version);
    int length = in.getInt(ContainerFormat.MAGIC.length + Integer.BYTES);
    require(length >= 0 && length <= end - ContainerFormat.PREFIX, "announces a header of " + length + " bytes, it is too short for that");
    JsonNode header = header(length);
    in.position(ContainerFormat.PREFIX + length).limit(end);
    arrays(header.path("arrays"), in);
    require(!in.hasRemaining(), "holds " + in.remaining() + " bytes that no array accounts for");
    require(header.path("kind").isTextual() && header.path("content").isObject(), "has a header without kind or content");
    return new Container(header.get("kind").textValue(), (ObjectNode) header.get("content"), arrays, doubles);
  }

  private boolean sealed(int end) {
    String sum = Sha256.of(ByteBuffer.wrap(bytes, 0, end));
    return sum.equals(HexFormat.of().formatHex(bytes, end, bytes.length));
  }

  private JsonNode header(int length) {
    try {
      JsonNode header = ContainerFormat.JSON.readTree(bytes, ContainerFormat.PREFIX, length);
      require(header != null && header.isObject(), "has a header that is no JSON object");
      return header;
    } catch (IOException e) {
      throw new CheckpointFormatException(name + ": has a header that is no JSON (" + e.getMessage().lines().findFirst().orElse("") + ")", e);
    }
  }

  private void arrays(JsonNode table, ByteBuffer in) {
    require(table.isArray(), "has a header without a list of arrays");
    for (JsonNode entry : table) {
      String array = entry.path("name").asText("");
      require(!arrays.containsKey(array) && !doubles.containsKey(array), "holds two arrays named \"" + array + "\"");
      array(array, entry, in);
    }
  }

  private void array(String array, JsonNode entry, ByteBuffer in) {
    String type = entry.path(ContainerFormat.TYPE).asText("");
    boolean wide = type.equals(ContainerFormat.FLOAT64);
    require(wide || type.isEmpty(), "holds the array \"" + array + "\" of the unknown type \"" + type + "\"");
    int width = wide ? Double.BYTES : Float.BYTES;
    int rows = entry.path("rows").asInt();
    int columns = entry.path("columns").asInt();
    require(rows > 0 && columns > 0 && (long) rows * columns <= in.remaining() / width,
        "announces an array \"" + array + "\" of " + rows + " x " + columns + ", " + in.remaining() + " bytes are left");
    ByteBuffer content = in.slice(in.position(), width * rows * columns).order(ByteOrder.LITTLE_ENDIAN);
    require(Sha256.of(content.duplicate()).equals(entry.path("sha256").asText()), "is damaged: the array \"" + array + "\" does not match its checksum");
    in.position(in.position() + content.remaining());
    if (wide) {
      doubles.put(array, doubles(content.asDoubleBuffer(), rows, columns));
    } else {
      arrays.put(array, floats(content.asFloatBuffer(), rows, columns));
    }
  }

  private static float[][] floats(FloatBuffer in, int rows, int columns) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      in.get(row);
    }
    return values;
  }

  private static double[][] doubles(DoubleBuffer in, int rows, int columns) {
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      in.get(row);
    }
    return values;
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      throw new CheckpointFormatException(name + ": " + fault);
    }
  }
}
