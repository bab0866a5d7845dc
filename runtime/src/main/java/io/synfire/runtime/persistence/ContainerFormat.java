package io.synfire.runtime.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.runtime.data.Sha256;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bytes of a {@link Container}, little-endian: {@code "SYNFIRE\n"}, version (u32), header length (u32), header (UTF-8 JSON: kind, content,
 * and name, rows, columns and SHA-256 of each array in order), the arrays, SHA-256 of everything before (32 bytes). Arrays are float32, or float64 where
 * their entry says {@code "type": "float64"}; a file without float64 has version 1, so that older readers read it, one with it version 2.
 */
final class ContainerFormat {
  static final int VERSION = 2;
  static final int VERSION_WITHOUT_DOUBLES = 1;
  static final String TYPE = "type";
  static final String FLOAT64 = "float64";
  static final byte[] MAGIC = "SYNFIRE\n".getBytes(StandardCharsets.US_ASCII);
  static final int PREFIX = MAGIC.length + 2 * Integer.BYTES;
  static final int SUM = 32;
  static final ObjectMapper JSON = new ObjectMapper();

  private ContainerFormat() {}

  static byte[] write(Container container) {
    Map<String, ByteBuffer> arrays = new LinkedHashMap<>();
    container.arrays().forEach((name, a) -> arrays.put(name, bytes(a)));
    container.doubles().forEach((name, a) -> arrays.put(name, bytes(a)));
    byte[] header = header(container, arrays);
    long size = arrays.values().stream().mapToLong(ByteBuffer::remaining).sum();
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(PREFIX + header.length + size + SUM)).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).putInt(container.doubles().isEmpty() ? VERSION_WITHOUT_DOUBLES : VERSION).putInt(header.length).put(header);
    arrays.values().forEach(out::put);
    return seal(out.array());
  }

  /** Writes the sum of everything before into the last bytes. */
  static byte[] seal(byte[] bytes) {
    String sum = Sha256.of(ByteBuffer.wrap(bytes, 0, bytes.length - SUM));
    System.arraycopy(HexFormat.of().parseHex(sum), 0, bytes, bytes.length - SUM, SUM);
    return bytes;
  }

  private static byte[] header(Container container, Map<String, ByteBuffer> bytes) {
    ObjectNode header = JSON.createObjectNode().put("kind", container.kind());
    header.set("content", container.content());
    ArrayNode table = header.putArray("arrays");
    container.arrays().forEach((name, a) -> entry(table, name, a.length, a[0].length).put("sha256", sum(bytes, name)));
    container.doubles().forEach((name, a) -> entry(table, name, a.length, a[0].length).put("sha256", sum(bytes, name)).put(TYPE, FLOAT64));
    try {
      return JSON.writeValueAsBytes(header);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  private static ObjectNode entry(ArrayNode table, String name, int rows, int columns) {
    return table.addObject().put("name", name).put("rows", rows).put("columns", columns);
  }

  private static String sum(Map<String, ByteBuffer> bytes, String name) {
    return Sha256.of(bytes.get(name).duplicate());
  }

  private static ByteBuffer bytes(float[][] rows) {
    ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES * rows[0].length, rows.length)).order(ByteOrder.LITTLE_ENDIAN);
    for (float[] row : rows) {
      out.asFloatBuffer().put(row);
      out.position(out.position() + Float.BYTES * row.length);
    }
    return out.flip();
  }

  private static ByteBuffer bytes(double[][] rows) {
    ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES * rows[0].length, rows.length)).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] row : rows) {
      out.asDoubleBuffer().put(row);
      out.position(out.position() + Double.BYTES * row.length);
    }
    return out.flip();
  }
}
