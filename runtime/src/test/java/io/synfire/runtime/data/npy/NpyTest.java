package io.synfire.runtime.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.data.DataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyTest {
  private static final NpyArray MATRIX = NpyArray.of(new float[][] {{1, 2, 3}, {4, 5, 6.5f}});

  /** A file by the letter of the format's description. */
  private static byte[] file(int version, String header, byte... data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer out = ByteBuffer.allocate((version == 1 ? 10 : 12) + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    if (version == 1) {
      out.putShort((short) text.length);
    } else {
      out.putInt(text.length);
    }
    return out.put(text).put(data).array();
  }

  private static String header(String type, boolean fortran, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }   \n";
  }

  private static NpyArray read(byte[] bytes) {
    return Npy.read("x.npy", bytes);
  }

  @Test
  void theHeaderIsPythonsAndTheDataAreAligned() {
    byte[] bytes = Npy.bytes(MATRIX);
    assertThat(bytes).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0).hasSize(128 + 24);
    assertThat(new String(bytes, 10, 118, StandardCharsets.US_ASCII)).startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), } ").endsWith("\n");
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(128 + 20)).isEqualTo(6.5f);
  }

  @Test
  void everyTypeComesBack(@TempDir Path folder) {
    Path file = folder.resolve("a.npy");
    for (NpyArray array : new NpyArray[] {
      MATRIX, NpyArray.of(new double[] {Math.PI, Double.NaN, -0.0}, 3), NpyArray.of(new int[] {-1, Integer.MAX_VALUE}, 1, 2, 1),
      NpyArray.of(new long[] {Long.MIN_VALUE}), NpyArray.of(new float[0], 0, 7)
    }) {
      Npy.write(file, array);
      assertThat(Npy.read(file)).isEqualTo(array).hasSameHashCodeAs(array).hasToString(array.toString());
    }
    assertThat(MATRIX).isNotEqualTo(NpyArray.of(MATRIX.toFloats(), 3, 2));
  }

  @Test
  void fortranOrderIsTurned() {
    byte[] columns = {1, 4, 2, 5, 3, 6};
    assertThat(read(file(1, header("|u1", true, "(2, 3)"), columns)).toLongs()).containsExactly(1, 2, 3, 4, 5, 6);
    byte[] cube = {0, 4, 2, 6, 1, 5, 3, 7};
    assertThat(read(file(1, header("|i1", true, "(2, 2, 2)"), cube)).toLongs()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void bigEndianAndLaterVersionsAreRead() {
    byte[] big = ByteBuffer.allocate(8).putFloat(1.5f).putFloat(-2).array();
    assertThat(read(file(2, header(">f4", false, "(2,)"), big)).toFloats()).containsExactly(1.5f, -2f);
    assertThat(read(file(3, "{\"shape\": (), 'fortran_order': False, 'descr': '>i2'}", (byte) 1, (byte) 2)).toLongs()).containsExactly(258);
    assertThat(read(file(1, header("<u2", false, "(1,)"), (byte) 255, (byte) 255)).toDoubles()).containsExactly(65535);
  }

  @Test
  void whatCannotBeReadIsNamed() {
    refused(new byte[3], "x.npy: is no .npy file");
    refused(file(1, header("<f4", false, "(2,)"), new byte[7]), "announces [2] elements of 4 bytes, it holds 7 bytes");
    refused(file(1, header("<c8", false, "(1,)"), new byte[8]), "holds elements of the type '<c8'; bool, integers");
    refused(file(1, header("O", false, "(1,)"), new byte[8]), "holds elements of the type 'O'");
    refused(file(1, header("<f4", false, "(-1,)")), "has the shape (-1,), which is none");
    refused(file(1, header("<f4", false, "(99999, 99999)")), "more than 2147483647 elements");
    refused(file(1, header("<f4", false, "True")), "has the shape True");
    refused(file(1, "{'descr': '<f4', 'shape': (1,), }"), "has a header with the keys [descr, shape], expected [descr, fortran_order, shape]");
    refused(file(1, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}"), "has a header that cannot be read");
    refused(file(1, "{'shape': (), 'shape': ()}"), "with shape twice");
    refused(file(1, "nothing"), "is no dictionary");
    refused(file(4, "{}"), "has the .npy format version 4, 1 to 3 can be read");
    byte[] huge = file(2, "{}");
    huge[11] = (byte) 0xff;
    refused(huge, "announces a header of 4278190082 bytes");
    assertThatThrownBy(() -> Npy.read(Path.of("missing.npy"))).isInstanceOf(DataException.class).hasMessageContaining("missing.npy: cannot be read");
  }

  private static void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(DataException.class).hasMessageContaining(message);
  }

  @Test
  void garbageEndsInAValueOrAClearError() {
    SplittableRandom random = new SplittableRandom(1);
    byte[] good = Npy.bytes(MATRIX);
    for (int i = 0; i < 20_000; i++) {
      byte[] bad = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
      for (int k = random.nextInt(4); k >= 0 && bad.length > 0; k--) {
        bad[random.nextInt(Math.min(bad.length, 80))] = (byte) random.nextInt();
      }
      try {
        assertThat(read(bad).size()).isNotNegative();
      } catch (DataException e) {
        assertThat(e.getMessage()).startsWith("x.npy: ");
      }
    }
  }

  @Test
  void viewsSayWhatTheyCannotBe() {
    assertThat(MATRIX.toMatrix()).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6.5f}});
    assertThatIllegalArgumentException().isThrownBy(MATRIX::toLongs).withMessageContaining("FLOAT32 holds no integers");
    assertThatIllegalArgumentException().isThrownBy(() -> NpyArray.of(new int[3], 3).toMatrix()).withMessageContaining("is no matrix");
    assertThatIllegalArgumentException().isThrownBy(() -> NpyArray.of(new int[3], 2)).withMessage("an array of shape [2] was given 3 values");
    assertThatIllegalArgumentException().isThrownBy(() -> NpyArray.of(new float[][] {{1}, {1, 2}})).withMessageContaining("rows of one length");
  }
}
