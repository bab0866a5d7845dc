package io.synfire.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
  private static final byte[] TWO_BY_THREE = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6};

  @TempDir private Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void readsPlainAndCompressedFilesAlike() throws IOException {
    IdxFile plain = IdxFile.read(file(TWO_BY_THREE), 100);
    IdxFile packed = IdxFile.read(file(gzip(TWO_BY_THREE)), 100);
    assertThat(plain.dimensions()).isEqualTo(List.of(2, 3)).isEqualTo(packed.dimensions());
    assertThat(plain.bytes()).containsExactly(1, 2, 3, 4, 5, 6).isEqualTo(packed.bytes());
    assertThat(plain.sha256()).isEqualTo(packed.sha256());
  }

  @Test
  void everyTruncationIsAnError() throws IOException {
    byte[] packed = gzip(TWO_BY_THREE);
    for (int length = 0; length < TWO_BY_THREE.length; length++) {
      Path cut = file(Arrays.copyOf(TWO_BY_THREE, length));
      assertThatThrownBy(() -> IdxFile.read(cut, 100)).isInstanceOf(DataException.class).hasMessageContaining("fetch it again");
    }
    for (int length = 2; length < packed.length; length++) {
      Path cut = file(Arrays.copyOf(packed, length));
      assertThatThrownBy(() -> IdxFile.read(cut, 100)).isInstanceOf(DataException.class);
    }
  }

  @Test
  void aBombStopsAtTheBudget() throws IOException {
    Path bomb = file(gzip(new byte[1 << 20]));
    assertThatThrownBy(() -> IdxFile.read(bomb, 1000)).isInstanceOf(DataException.class).hasMessageContaining("more than 1000 bytes");
  }

  @Test
  void mutatedBytesEndInAValueOrADataException() throws IOException {
    SplittableRandom random = new SplittableRandom(9);
    for (int n = 0; n < 2000; n++) {
      byte[] mutated = (n % 2 == 0 ? TWO_BY_THREE : gzip(TWO_BY_THREE)).clone();
      for (int m = 0; m <= random.nextInt(4); m++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(IdxFile.read(file(mutated), 100).bytes().length).isLessThan(100);
      } catch (DataException e) {
        assertThat(e.getMessage()).contains("file");
      }
    }
  }
}
