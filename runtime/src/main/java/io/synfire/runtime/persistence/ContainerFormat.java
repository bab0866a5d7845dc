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
import java.util.Map;

/**
 * The bytes of a {@link Container}, little-endian: {@code "SYNFIRE\n"}, version (u32), header length (u32), header (UTF-8 JSON: kind, content,
 * and name, rows, columns and SHA-256 of each array in order), the arrays (float32), SHA-256 of everything before (32 bytes).
 */
final class ContainerFormat {
  static final int VERSION = 1;
  static final byte[] MAGIC = "SYNFIRE\n".getBytes(StandardCharsets.US_ASCII);
  static final int PREFIX = MAGIC.length + 2 * Integer.BYTES;
  static final int SUM = 32;
  static final ObjectMapper JSON = new ObjectMapper();

  private ContainerFormat() {}

  static byte[] write(Container container) {
    long size = container.arrays().values().stream().mapToLong(a -> 4L * a.length * a[0].length).sum();
    byte[] header = header(container);
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(PREFIX + header.length + size + SUM)).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).putInt(VERSION).putInt(header.length).put(header);
    container.arrays().values().forEach(a -> put(out, a));
    return seal(out.array());
  }

  /** Writes the sum of everything before into the last bytes. */
  static byte[] seal(byte[] bytes) {
    String sum = Sha256.of(ByteBuffer.wrap(bytes, 0, bytes.length - SUM));
    System.arraycopy(HexFormat.of().parseHex(sum), 0, bytes, bytes.length - SUM, SUM);
    return bytes;
  }

  private static byte[] header(Container container) {
    ObjectNode header = JSON.createObjectNode().put("kind", container.kind());
    header.set("content", container.content());
    ArrayNode table = header.putArray("arrays");
    for (Map.Entry<String, float[][]> e : container.arrays().entrySet()) {
      float[][] a = e.getValue();
      ByteBuffer bytes = ByteBuffer.allocate(4 * a.length * a[0].length).order(ByteOrder.LITTLE_ENDIAN);
      put(bytes, a);
      table.addObject().put("name", e.getKey()).put("rows", a.length).put("columns", a[0].length).put("sha256", Sha256.of(bytes.flip()));
    }
    try {
      return JSON.writeValueAsBytes(header);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  private static void put(ByteBuffer out, float[][] rows) {
    for (float[] row : rows) {
      for (float x : row) {
        out.putFloat(x);
      }
    }
  }
}
