package io.synfire.runtime.data.npy;

import io.synfire.runtime.data.DataException;
import io.synfire.runtime.data.IoReason;
import io.synfire.runtime.persistence.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One array in a file, as {@code numpy.save} writes it. */
public final class Npy {
  static final long BUDGET = 1L << 30;
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int PREFIX = 10;

  private Npy() {}

  /**
   * Writes a file, atomically.
   *
   * @throws java.io.UncheckedIOException if it cannot be written; what was there is then untouched
   */
  public static void write(Path file, NpyArray array) {
    AtomicFile.write(file, bytes(array));
  }

  /** The bytes of such a file, format version 1.0. */
  public static byte[] bytes(NpyArray array) {
    String text = NpyHeader.text(array);
    int header = (PREFIX + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    ByteBuffer data = array.data();
    ByteBuffer out = ByteBuffer.allocate(Math.addExact(header, data.remaining())).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (header - PREFIX));
    out.put(text.getBytes(StandardCharsets.US_ASCII)).put(" ".repeat(header - PREFIX - text.length() - 1).getBytes(StandardCharsets.US_ASCII)).put((byte) '\n');
    return out.put(data).array();
  }

  /**
   * Reads a file of at most 1 GiB.
   *
   * @throws DataException if it cannot be read, is larger, damaged, or holds what cannot be read
   */
  public static NpyArray read(Path file) {
    return read(file.toString(), content(file));
  }

  static byte[] content(Path file) {
    try {
      long size = Files.size(file);
      NpyHeader.require(size <= BUDGET, file.toString(), "has " + size + " bytes, more than the limit of " + BUDGET);
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read (" + IoReason.of(e) + ")", e);
    }
  }

  /** Reads the bytes of such a file; {@code name} is for messages. */
  public static NpyArray read(String name, byte[] bytes) {
    NpyHeader.require(bytes.length >= PREFIX && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length), name, "is no .npy file");
    int version = bytes[MAGIC.length];
    NpyHeader.require(version >= 1 && version <= 3, name, "has the .npy format version " + version + ", 1 to 3 can be read");
    int prefix = version == 1 ? PREFIX : PREFIX + 2;
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    NpyHeader.require(bytes.length >= prefix, name, "ends within its header");
    long length = version == 1 ? in.getShort(MAGIC.length + 2) & 0xffff : in.getInt(MAGIC.length + 2) & 0xffffffffL;
    NpyHeader.require(length <= bytes.length - prefix, name, "announces a header of " + length + " bytes, it is too short for that");
    NpyHeader header = NpyHeader.parse(name, new String(bytes, prefix, (int) length, StandardCharsets.UTF_8));
    return array(name, header, bytes, prefix + (int) length);
  }

  private static NpyArray array(String name, NpyHeader header, byte[] bytes, int start) {
    int element = header.type().bytes();
    int count = NpyArray.count(header.shape());
    NpyHeader.require((long) count * element == bytes.length - start, name,
        "announces " + header.shape() + " elements of " + element + " bytes, it holds " + (bytes.length - start) + " bytes of elements");
    byte[] sorted = new byte[count * element];
    int[] sources = header.fortran() ? fortranOrder(header.shape()) : null;
    boolean swap = header.order() == ByteOrder.BIG_ENDIAN;
    for (int i = 0; i < count; i++) {
      int from = start + element * (sources == null ? i : sources[i]);
      for (int b = 0; b < element; b++) {
        sorted[i * element + b] = bytes[from + (swap ? element - 1 - b : b)];
      }
    }
    return new NpyArray(header.type(), header.shape(), sorted);
  }

  /** For each element in C order, its position in Fortran order. */
  private static int[] fortranOrder(List<Integer> shape) {
    int[] positions = new int[NpyArray.count(shape)];
    int[] index = new int[shape.size()];
    for (int i = 0; i < positions.length; i++) {
      int at = 0;
      for (int d = index.length - 1; d >= 0; d--) {
        at = at * shape.get(d) + index[d];
      }
      positions[i] = at;
      for (int d = index.length - 1; d >= 0 && ++index[d] == shape.get(d); d--) {
        index[d] = 0;
      }
    }
    return positions;
  }
}
