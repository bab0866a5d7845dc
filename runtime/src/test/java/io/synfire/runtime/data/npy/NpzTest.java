package io.synfire.runtime.data.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.synfire.runtime.data.DataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
  private static final Map<String, NpyArray> ARRAYS = arrays();

  private static Map<String, NpyArray> arrays() {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("weights", NpyArray.of(new float[][] {{1, 2, 3}, {4, 5, 6}}));
    arrays.put("count", NpyArray.of(new long[] {7}));
    return arrays;
  }

  @Test
  void arraysComeBackInOrderAndEqualArraysGiveEqualBytes(@TempDir Path folder) {
    Npz.write(folder.resolve("a.npz"), ARRAYS);
    Map<String, NpyArray> read = Npz.read(folder.resolve("a.npz"));
    assertThat(read).isEqualTo(ARRAYS);
    assertThat(read.keySet()).containsExactly("weights", "count");
    assertThat(Npz.bytes(read)).isEqualTo(Npz.bytes(ARRAYS));
  }

  @Test
  void damageIsNoticed() {
    byte[] good = Npz.bytes(ARRAYS);
    refused(new byte[4], "is no .npz file, or is truncated");
    refused(Arrays.copyOf(good, good.length / 2), "is no .npz file, or is truncated");
    byte[] changed = good.clone();
    changed[200] ^= 1;
    refused(changed, "x.npz: is damaged");
    byte[] miscounted = good.clone();
    miscounted[good.length - 12]++;
    refused(miscounted, "announces 3 arrays, 2 can be found");
  }

  private static void refused(byte[] bytes, String message) {
    assertThatThrownBy(() -> Npz.read("x.npz", bytes)).isInstanceOf(DataException.class).hasMessageContaining(message);
  }

  @Test
  void garbageEndsInAValueOrAClearError() {
    SplittableRandom random = new SplittableRandom(2);
    byte[] good = Npz.bytes(ARRAYS);
    for (int i = 0; i < 5_000; i++) {
      byte[] bad = good.clone();
      for (int k = random.nextInt(4); k >= 0; k--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(Npz.read("x.npz", bad)).isNotNull();
      } catch (DataException e) {
        assertThat(e.getMessage()).startsWith("x.npz");
      }
    }
  }

  @Test
  void whatNumPyWritesIsReadAndWhatIsWrittenNumPyReads(@TempDir Path folder) throws Exception {
    assumeThat(python(folder, "import numpy")).as("skipped, no NumPy").isEmpty();
    Npz.write(folder.resolve("ours.npz"), ARRAYS);
    Npy.write(folder.resolve("ours.npy"), NpyArray.of(new double[] {1, 2, 3, 4}, 2, 2));
    String program = """
        import numpy as np
        a = np.load('ours.npz')
        assert list(a) == ['weights', 'count'] and a['weights'].dtype == np.float32 and (a['weights'] == [[1, 2, 3], [4, 5, 6]]).all() and a['count'] == 7
        assert (np.load('ours.npy') == [[1, 2], [3, 4]]).all()
        w = np.arange(24, dtype=np.float32).reshape(2, 3, 4)
        np.savez('plain.npz', w=w, f=np.asfortranarray(w), i=np.array([[1, -2]]), b=np.array([True, False]), s=np.float64(0.1), e=np.zeros((0, 3)))
        np.savez_compressed('small.npz', w=w, big=w.astype('>f8'))
        np.save('one.npy', np.arange(5, dtype=np.int32))
        """;
    assertThat(python(folder, program)).isEmpty();
    float[] w = new float[24];
    for (int i = 0; i < w.length; i++) {
      w[i] = i;
    }
    Map<String, NpyArray> plain = Npz.read(folder.resolve("plain.npz"));
    assertThat(plain.get("w")).isEqualTo(NpyArray.of(w, 2, 3, 4)).isEqualTo(plain.get("f"));
    assertThat(plain.get("i")).isEqualTo(NpyArray.of(new long[] {1, -2}, 1, 2));
    assertThat(plain.get("b").toLongs()).containsExactly(1, 0);
    assertThat(plain.get("s")).isEqualTo(NpyArray.of(new double[] {0.1}));
    assertThat(plain.get("e").shape()).containsExactly(0, 3);
    Map<String, NpyArray> small = Npz.read(folder.resolve("small.npz"));
    assertThat(small.get("w")).isEqualTo(plain.get("w"));
    assertThat(small.get("big").toFloats()).isEqualTo(w);
    assertThat(Npy.read(folder.resolve("one.npy"))).isEqualTo(NpyArray.of(new int[] {0, 1, 2, 3, 4}, 5));
  }

  /** What Python complains of; "no python" where there is none. */
  private static String python(Path folder, String program) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("python3", "-c", program).directory(folder.toFile()).redirectErrorStream(true);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? "" : output;
    } catch (IOException e) {
      return "no python: " + e.getMessage();
    }
  }
}
