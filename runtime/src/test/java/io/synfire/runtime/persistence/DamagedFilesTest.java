package io.synfire.runtime.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.TestNetwork;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes, reading ends in the value or in a {@link CheckpointFormatException} that names the file. */
class DamagedFilesTest {
  private static final Records.Saved<NetworkDefinition> SAVED = new Records.Saved<>(network(), Map.of("w", new float[][] {{1, 2}, {3, 4}}));
  private static final byte[] BYTES = Records.bytes(SAVED);
  private static final int HEADER = headerLength(BYTES);

  @TempDir private Path folder;

  private static NetworkDefinition network() {
    GroupOptions options = new GroupOptions(Map.of("gain", List.of(1.0, 2.0)), Map.of("v", List.of(0.5)), Set.of("gain"), Set.of("exc", "deep"));
    return new TestNetwork()
        .group("a", 2, Models.leaky(10, 1), options)
        .group("b", 2, Models.relay())
        .connect(Link.of("given", "a", "b", new float[][] {{1, 2}, {3, 4}}).lag(2).range(-1, Double.POSITIVE_INFINITY))
        .connect(Link.of("sparse", "b", "a", new WeightSource.Normal(0, 1)).topology(new Topology.Sparse(0.5)).bias(new WeightSource.Constant(1)).lag(1))
        .monitor("a", "v")
        .definition();
  }

  private static int headerLength(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(ContainerFormat.MAGIC.length + Integer.BYTES);
  }

  private static NetworkDefinition read(byte[] bytes) {
    return Records.load("file", bytes, NetworkDefinition.class).value();
  }

  /** The same file with another header, of any length, and a sum that is right. */
  private static byte[] withHeader(String header) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    int rest = BYTES.length - ContainerFormat.PREFIX - HEADER;
    ByteBuffer out = ByteBuffer.allocate(ContainerFormat.PREFIX + text.length + rest).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ContainerFormat.MAGIC).putInt(ContainerFormat.VERSION).putInt(text.length).put(text);
    out.put(BYTES, ContainerFormat.PREFIX + HEADER, rest);
    return ContainerFormat.seal(out.array());
  }

  private static String header() {
    return new String(BYTES, ContainerFormat.PREFIX, HEADER, StandardCharsets.UTF_8);
  }

  @Test
  void aWholeNetworkComesBack() {
    assertThat(read(BYTES)).isEqualTo(SAVED.value());
    assertThat(read(withHeader(header()))).isEqualTo(SAVED.value());
  }

  @Test
  void aFileCutAnywhereIsRefused() {
    for (int length = 0; length < BYTES.length; length++) {
      byte[] part = Arrays.copyOf(BYTES, length);
      assertThatThrownBy(() -> read(part)).as("first %d bytes", length).isInstanceOf(CheckpointFormatException.class).hasMessageStartingWith("file: ");
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(BYTES, BYTES.length + 1))).isInstanceOf(CheckpointFormatException.class);
  }

  @Test
  void anyByteChangedIsNoticed() {
    Random random = new Random(1);
    for (int at = 0; at < BYTES.length; at++) {
      byte[] changed = BYTES.clone();
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> read(changed)).as("byte %d", at).isInstanceOf(CheckpointFormatException.class).hasMessageStartingWith("file: ");
    }
  }

  /** Somebody may make the sum right again. */
  @Test
  void aHeaderChangedWithItsSumEndsInAValueOrARefusal() {
    Random random = new Random(2);
    String header = header();
    for (int i = 0; i < 4000; i++) {
      StringBuilder changed = new StringBuilder(header);
      for (int k = 0; k <= random.nextInt(3); k++) {
        change(changed, random);
      }
      assertEnds(withHeader(changed.toString()), changed.toString());
    }
  }

  private static void change(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() - 8);
    String[] pieces = {"\"", "null", "[]", "{}", "-1", "1e400", "0.5", "true", ",", ":", "}", "]", "\"type\"", "9999999999", "\"\\u0000\"", "\"Given\""};
    switch (random.nextInt(4)) {
      case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
      case 1 -> text.delete(at, at + 1 + random.nextInt(8));
      case 2 -> text.insert(at, pieces[random.nextInt(pieces.length)]);
      default -> {
        int from = text.indexOf(":", at);
        int to = from < 0 ? -1 : text.indexOf(",", from);
        if (to > 0) {
          text.replace(from + 1, to, pieces[random.nextInt(pieces.length)]);
        }
      }
    }
  }

  private static void assertEnds(byte[] bytes, String text) {
    Throwable thrown = catchThrowable(() -> read(bytes));
    if (thrown != null) {
      assertThat(thrown).as(text).isInstanceOf(CheckpointFormatException.class).hasMessageStartingWith("file");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "3", "[]", "{}", "{\"kind\":\"NetworkDefinition\"}", "{\"arrays\":[]}", "{\"kind\":1,\"content\":{},\"arrays\":[]}", "{"})
  void headersOfAnotherFormAreRefused(String header) {
    assertThatThrownBy(() -> read(withHeader(header))).isInstanceOf(CheckpointFormatException.class).hasMessageStartingWith("file: ");
  }

  @Test
  void deeplyNestedHeadersAreRefused() {
    String deep = "{\"kind\":\"NetworkDefinition\",\"content\":{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "},\"arrays\":[]}";
    assertThatThrownBy(() -> read(withHeader(deep))).isInstanceOf(CheckpointFormatException.class).hasMessageContaining("no JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"rows\":2', '\"rows\":-2', 'announces an array \"w\" of -2 x 2'",
    "'\"rows\":2', '\"rows\":2000000000', 'announces an array \"w\" of 2000000000 x 2'",
    "'\"rows\":2', '\"rows\":1', 'is damaged: the array \"w\" does not match its checksum'",
    "'\"name\":\"w\"', '\"name\":\"matrix1\"', 'holds two arrays named \"matrix1\"'",
    "'\"name\":\"test\"', '\"name\":7', 'file, NetworkDefinition.name: expected a text, found 7'",
    "'\"lagPolicy\":\"EXPLICIT\"', '\"lagPolicy\":\"NEVER\"', 'lagPolicy: expected one of [EXPLICIT, AUTO, SYNCHRONOUS], found \"NEVER\"'",
    "'\"density\":0.5', '\"density\":2', 'synapses.topology: the density of a sparse connection must be in (0, 1], was 2.0'",
    "'\"lag\":2', '\"lag\":2.5', 'timing.lag: expected a whole number, found 2.5'",
    "'\"every\":1', '\"every\":0', 'monitors[0]: monitor a.v: every must be a positive number of steps, was 0'",
    "'\"type\":\"Sparse\"', '\"type\":\"Dense\"', 'unknown Topology \"Dense\"; the class path lacks the library that defines it'",
    "'\"type\":\"Sparse\",', '', 'topology: expected an object with a type'",
    "'\"trainable\":true', '\"trainable\":1', 'synapses.trainable: expected true or false, found 1'",
    "'\"maximum\":\"Infinity\"', '\"maximum\":\"large\"', 'range.maximum: expected a number, found \"large\"'",
    "'\"array\":\"matrix1\"', '\"array\":\"matrix9\"', 'weights.matrix: expected the name of an array of this file'",
    "'\"monitors\":', '\"watchers\":', 'monitors: is missing'",
    "'\"learners\":[]', '\"learners\":{}', 'learners: expected a list, found {}'"
  })
  void aFaultNamesItsPlaceWhatIsThereAndWhatIsWanted(String old, String fresh, String message) {
    String changed = header().replaceFirst(java.util.regex.Pattern.quote(old), fresh);
    assertThat(changed).isNotEqualTo(header());
    assertThatThrownBy(() -> read(withHeader(changed))).isInstanceOf(CheckpointFormatException.class).hasMessageContaining(message);
  }

  @Test
  void aNewerFormatAsksForANewerSynfire() {
    byte[] newer = BYTES.clone();
    newer[ContainerFormat.MAGIC.length] = 3;
    assertThatThrownBy(() -> read(newer)).hasMessage("file: has format version 3, this Synfire reads versions up to 2; use a newer Synfire");
    newer[ContainerFormat.MAGIC.length] = 0;
    assertThatThrownBy(() -> read(ContainerFormat.seal(newer))).hasMessage("file: has the unknown format version 0");
  }

  @Test
  void textsChangedAnywhereEndInAValueOrARefusal() throws IOException {
    Path file = folder.resolve("network.json");
    Map<String, float[][]> arrays = new java.util.LinkedHashMap<>();
    String text = Records.toJson(SAVED.value(), arrays);
    Files.writeString(file, text);
    assertThat(Records.readJson(file, NetworkDefinition.class, arrays)).isEqualTo(SAVED.value());
    assertThat(arrays).containsOnlyKeys("connections.0.synapses.weights.matrix");
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      StringBuilder changed = new StringBuilder(text);
      change(changed, random);
      Files.writeString(file, changed);
      Throwable thrown = catchThrowable(() -> Records.readJson(file, NetworkDefinition.class, arrays));
      if (thrown != null) {
        assertThat(thrown).as(changed.toString()).isInstanceOf(CheckpointFormatException.class).hasMessageStartingWith(file.toString());
      }
    }
  }

  private record Holder(Object anything) {}

  private record Listed(List<String> names) {}

  @Test
  void whatCannotBeSavedIsNamed() {
    assertThatThrownBy(() -> Records.toJson(new Holder(new StringBuilder("x"))))
        .hasMessageStartingWith("a value of java.lang.StringBuilder cannot be saved: parts of a network must be records");
    assertThatThrownBy(() -> Records.toJson(new Listed(null))).hasMessageStartingWith("a value of null cannot be saved");
    assertThat(TypeRegistry.of(List.of(Holder.class, Holder.class)).find("Holder", Record.class)).contains(Holder.class);
    assertThat(TypeRegistry.of(List.of(Holder.class)).find("Holder", Runnable.class)).isEmpty();
    assertThatThrownBy(() -> TypeRegistry.of(List.of(Holder.class, Outer.Holder.class)))
        .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("two persistent types have the tag Holder: ");
  }

  /** Holds a record of a name that is taken. */
  private static final class Outer {
    private record Holder(int number) {}
  }

  @Test
  void aFormatIsToldByItsNumber() throws IOException {
    Path file = Files.writeString(folder.resolve("f.json"), "{\"format\": 3}");
    assertThat(Records.version(file, "format")).isEqualTo(3);
    assertThat(Records.version(file, "version")).isEqualTo(-1);
    assertThatThrownBy(() -> Records.version(folder.resolve("none"), "format")).isInstanceOf(CheckpointFormatException.class);
    ObjectNode none = ContainerFormat.JSON.createObjectNode();
    assertThat(ContainerReader.read("x", ContainerFormat.write(new Container("kind", none, Map.of(), Map.of()))).content()).isEqualTo(none);
  }
}
