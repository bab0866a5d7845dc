package io.synfire.runtime.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.data.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    require(version == ContainerFormat.VERSION, "has the unknown format version " + version);
    int length = in.getInt(ContainerFormat.MAGIC.length + Integer.BYTES);
    require(length >= 0 && length <= end - ContainerFormat.PREFIX, "announces a header of " + length + " bytes, it is too short for that");
    JsonNode header = header(length);
    in.position(ContainerFormat.PREFIX + length).limit(end);
    Map<String, float[][]> arrays = arrays(header.path("arrays"), in);
    require(!in.hasRemaining(), "holds " + in.remaining() + " bytes that no array accounts for");
    require(header.path("kind").isTextual() && header.path("content").isObject(), "has a header without kind or content");
    return new Container(header.get("kind").textValue(), (ObjectNode) header.get("content"), arrays);
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

  private Map<String, float[][]> arrays(JsonNode table, ByteBuffer in) {
    require(table.isArray(), "has a header without a list of arrays");
    Map<String, float[][]> arrays = new LinkedHashMap<>();
    for (JsonNode entry : table) {
      String array = entry.path("name").asText("");
      require(arrays.put(array, array(array, entry, in)) == null, "holds two arrays named \"" + array + "\"");
    }
    return arrays;
  }

  private float[][] array(String array, JsonNode entry, ByteBuffer in) {
    int rows = entry.path("rows").asInt();
    int columns = entry.path("columns").asInt();
    require(rows > 0 && columns > 0 && (long) rows * columns <= in.remaining() / 4,
        "announces an array \"" + array + "\" of " + rows + " x " + columns + ", " + in.remaining() + " bytes are left");
    String sum = Sha256.of(in.slice(in.position(), 4 * rows * columns));
    require(sum.equals(entry.path("sha256").asText()), "is damaged: the array \"" + array + "\" does not match its checksum");
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      in.asFloatBuffer().get(row);
      in.position(in.position() + 4 * columns);
    }
    return values;
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      throw new CheckpointFormatException(name + ": " + fault);
    }
  }
}
