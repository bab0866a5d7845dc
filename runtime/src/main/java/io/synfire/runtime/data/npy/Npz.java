package io.synfire.runtime.data.npy;

import io.synfire.runtime.data.DataException;
import io.synfire.runtime.persistence.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Named arrays in a file, as {@code numpy.savez} and {@code numpy.savez_compressed} write them. */
public final class Npz {
  private static final String SUFFIX = ".npy";
  private static final int END_RECORD = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int MAXIMUM_ARRAYS = 65_535;
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Npz() {}

  /**
   * Writes a file, atomically, not compressed. Equal arrays give equal bytes.
   *
   * @throws java.io.UncheckedIOException if it cannot be written; what was there is then untouched
   */
  public static void write(Path file, Map<String, NpyArray> arrays) {
    AtomicFile.write(file, bytes(arrays));
  }

  /** The bytes of such a file. */
  public static byte[] bytes(Map<String, NpyArray> arrays) {
    if (arrays.size() >= MAXIMUM_ARRAYS) {
      throw new IllegalArgumentException("a .npz file holds fewer than " + MAXIMUM_ARRAYS + " arrays, was given " + arrays.size());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, NpyArray> e : arrays.entrySet()) {
        byte[] content = Npy.bytes(e.getValue());
        out.putNextEntry(entry(e.getKey(), content));
        out.write(content);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can always be written", e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name + SUFFIX);
    entry.setTimeLocal(TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  /**
   * Reads a file of at most 1 GiB, also after decompression.
   *
   * @return name to array, in the order of the file
   * @throws DataException if it cannot be read, is larger, damaged, or holds what cannot be read
   */
  public static Map<String, NpyArray> read(Path file) {
    return read(file.toString(), Npy.content(file));
  }

  /** Reads the bytes of such a file; {@code name} is for messages. */
  public static Map<String, NpyArray> read(String name, byte[] bytes) {
    int expected = entries(name, bytes);
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    long left = Npy.BUDGET;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readNBytes((int) left + 1);
        NpyHeader.require(content.length <= left, name, "holds more than " + Npy.BUDGET + " bytes");
        left -= content.length;
        String array = entry.getName().endsWith(SUFFIX) ? entry.getName().substring(0, entry.getName().length() - SUFFIX.length()) : entry.getName();
        NpyHeader.require(arrays.put(array, Npy.read(name + ", array " + array, content)) == null, name, "holds two arrays named " + array);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(name + ": is damaged (" + e.getMessage() + ")", e);
    }
    NpyHeader.require(arrays.size() == expected, name, "is damaged: it announces " + expected + " arrays, " + arrays.size() + " can be found");
    return Collections.unmodifiableMap(arrays);
  }

  /** Number of entries that the end of the zip announces. */
  private static int entries(String name, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - 0xffff); at--) {
      if (in.getInt(at) == END_RECORD) {
        return in.getShort(at + 10) & 0xffff;
      }
    }
    throw new DataException(name + ": is no .npz file, or is truncated");
  }
}
