package io.synfire.runtime.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file of unsigned bytes in the IDX format of the MNIST data: {@code 00 00 08 n}, n big-endian 32-bit dimensions, then the bytes.
 *
 * @param dimensions its dimensions
 * @param bytes the values, last dimension fastest
 * @param sha256 sum of the whole uncompressed content
 */
public record IdxFile(List<Integer> dimensions, byte[] bytes, String sha256) {
  private static final int UNSIGNED_BYTE = 0x08;
  private static final int MAXIMUM_DIMENSIONS = 4;

  /**
   * Reads a file, compressed with gzip or not.
   *
   * @param file the file
   * @param budget most bytes of uncompressed content
   * @throws DataException if it cannot be read, is too large, truncated, or not such a file
   */
  public static IdxFile read(Path file, long budget) {
    byte[] content;
    try (InputStream in = uncompressed(Files.newInputStream(file))) {
      content = in.readNBytes((int) Math.min(budget + 1, Integer.MAX_VALUE - 16));
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read, it is truncated or damaged (" + e.getMessage() + "); fetch it again", e);
    }
    if (content.length > budget) {
      throw new DataException(file + ": holds more than " + budget + " bytes, which is more than this data set has; fetch it again");
    }
    return parse(file, content);
  }

  private static InputStream uncompressed(InputStream in) throws IOException {
    byte[] start = in.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
    boolean gzip = start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    return gzip ? new GZIPInputStream(whole, 1 << 16) : whole;
  }

  private static IdxFile parse(Path file, byte[] content) {
    int rank = content.length < 4 ? 0 : content[3];
    boolean magic = content.length >= 4 && content[0] == 0 && content[1] == 0 && content[2] == UNSIGNED_BYTE;
    if (!magic || rank < 1 || rank > MAXIMUM_DIMENSIONS || content.length < 4 + 4 * rank) {
      throw new DataException(file + ": is no IDX file of unsigned bytes (it must start with 00 00 08 and 1 to 4 dimensions); fetch it again");
    }
    Integer[] dimensions = new Integer[rank];
    long size = 1;
    for (int i = 0; i < rank; i++) {
      dimensions[i] = ByteBuffer.wrap(content).getInt(4 + 4 * i);
      size = dimensions[i] < 0 || size > content.length ? Long.MAX_VALUE : size * dimensions[i];
    }
    int start = 4 + 4 * rank;
    if (size != content.length - start) {
      throw new DataException(file + ": its header announces " + Arrays.toString(dimensions) + " bytes, it holds " + (content.length - start)
          + "; it is truncated or damaged, fetch it again");
    }
    return new IdxFile(List.of(dimensions), Arrays.copyOfRange(content, start, content.length), Sha256.of(content));
  }
}
