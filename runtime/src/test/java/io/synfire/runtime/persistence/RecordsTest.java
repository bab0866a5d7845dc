package io.synfire.runtime.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
  @TempDir private Path folder;

  private record Inner(long count, boolean flag) {}

  private record Outer(String name, double value, List<Inner> inner, Optional<Integer> most) {}

  private static final Outer VALUE = new Outer("ü\n\"", 0.1, List.of(new Inner(1L << 60, true)), Optional.empty());

  @Test
  void recordsAndArraysComeBackExactly() {
    float[][] array = {{1, -0f, Float.MIN_VALUE}, {2, 3, Float.MAX_VALUE}};
    byte[] bytes = Records.bytes(new Records.Saved<>(VALUE, Map.of("w", array)));
    Records.Saved<Outer> loaded = Records.load("some", bytes, Outer.class);
    assertThat(loaded.value()).isEqualTo(VALUE);
    assertThat(loaded.arrays().get("w")).isDeepEqualTo(array);
    assertThatThrownBy(() -> Records.load("some", bytes, Inner.class)).hasMessage("some: holds a Outer, expected a Inner");
  }

  @Test
  void doublesComeBackExactlyAndOnlyThenTheVersionIsNewer() {
    double[][] array = {{Math.PI, -0.0, Double.MIN_VALUE}, {Double.POSITIVE_INFINITY, Double.MAX_VALUE, 1e300}};
    float[][] single = {{1, 2}};
    byte[] bytes = Records.bytes(new Records.Saved<>(VALUE, Map.of("w", single), Map.of("d", array)));
    Records.Saved<Outer> loaded = Records.load("some", bytes, Outer.class);
    assertThat(loaded.doubles().get("d")).isDeepEqualTo(array);
    assertThat(loaded.arrays().get("w")).isDeepEqualTo(single);
    assertThat(bytes[ContainerFormat.MAGIC.length]).isEqualTo((byte) 2);
    byte[] without = Records.bytes(new Records.Saved<>(VALUE, Map.of("w", single)));
    assertThat(without[ContainerFormat.MAGIC.length]).isEqualTo((byte) 1);
    bytes[bytes.length - ContainerFormat.SUM - 1] ^= 1;
    assertThatThrownBy(() -> Records.load("some", ContainerFormat.seal(bytes), Outer.class))
        .hasMessage("some: is damaged: the array \"d\" does not match its checksum");
    String odd = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).replace("float64", "float16");
    assertThatThrownBy(() -> Records.load("some", ContainerFormat.seal(odd.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)), Outer.class))
        .hasMessage("some: holds the array \"d\" of the unknown type \"float16\"");
  }

  @Test
  void textsThatDoNotFitSayWhere() throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, Records.toJson(VALUE).replace("true", "1"));
    assertThatThrownBy(() -> Records.readJson(file, Outer.class))
        .isInstanceOf(CheckpointFormatException.class)
        .hasMessageContaining(file + ".inner[0].flag")
        .hasMessageContaining("true or false");
    Files.writeString(file, "{");
    assertThatThrownBy(() -> Records.readJson(file, Outer.class)).isInstanceOf(CheckpointFormatException.class).hasMessageContaining("cannot be read");
  }

  private record Newer(long count, @WhereMissing("usual") String kind, Optional<String> note) {}

  private record Older(long count) {}

  private record Misspelt(long count, String knid) {}

  @Test
  void componentsThatCameLaterHaveTheirMeaningInOlderFiles() throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, Records.toJson(new Older(3)));
    assertThat(Records.readJson(file, Newer.class)).isEqualTo(new Newer(3, "usual", Optional.empty()));
    Files.writeString(file, Records.toJson(new Newer(4, "other", Optional.of("x"))));
    assertThat(Records.readJson(file, Newer.class)).isEqualTo(new Newer(4, "other", Optional.of("x")));
    Files.writeString(file, Records.toJson(new Misspelt(3, "other")));
    assertThatThrownBy(() -> Records.readJson(file, Newer.class)).hasMessageContaining("expected an object with 3 fields");
    assertThatThrownBy(() -> Records.readJson(file, Older.class)).hasMessageContaining("expected an object with 1 fields");
  }

  @Test
  void filesAreReplacedWithoutRemainders() {
    Path file = folder.resolve("file");
    AtomicFile.write(file, "first, longer");
    AtomicFile.write(file, "second");
    assertThat(file).hasContent("second");
    assertThat(folder.toFile().list()).containsExactly("file");
    assertThatThrownBy(() -> AtomicFile.write(folder.resolve("none/file"), "x")).isInstanceOf(UncheckedIOException.class).hasMessageContaining("cannot be written");
  }
}
