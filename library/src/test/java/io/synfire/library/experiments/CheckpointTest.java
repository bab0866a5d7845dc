package io.synfire.library.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.library.networks.ExampleNet;
import io.synfire.library.optimizers.Optimizers;
import io.synfire.runtime.data.Sha256;
import io.synfire.runtime.persistence.CheckpointFormatException;
import io.synfire.runtime.training.Checkpoint;
import io.synfire.runtime.training.Progress;
import io.synfire.runtime.training.TrainingPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final int SUM = 32;
  private static final Checkpoint SMALL = SmallRun.training().epochs(1).fit().checkpoint();

  @TempDir private Path folder;

  @Test
  void whatIsSavedIsLoaded() {
    Checkpoint loaded = Checkpoint.load("file", SMALL.bytes());
    assertThat(loaded.state()).isEqualTo(SMALL.state());
    assertThat(loaded.bytes()).isEqualTo(SMALL.bytes());
    assertThat(loaded.parameters().get("second.weight")).isDeepEqualTo(SMALL.parameters().get("second.weight"));
    assertThat(loaded.optimizer()).containsOnlyKeys("first.weight#0", "first.weight#1", "second.weight#0", "second.weight#1");
  }

  @Test
  void networksWithGivenWeightsMonitorsAndSchedulesAreLoaded() {
    ExampleNet net = new ExampleNet(3, 2, 2);
    net.connection1.weights(new float[][] {{1, 2}, {3, 4}, {5, 6}});
    TrainingPlan p = SMALL.state().plan();
    TrainingPlan plan = new TrainingPlan(
        p.objective(), new TrainingPlan.Updating(Optimizers.rmsProp(0.1), java.util.Optional.of(Optimizers.cosineAnnealing(9))), p.window(), 3, 8);
    Checkpoint checkpoint = new Checkpoint(new Checkpoint.State(net.definition(), plan, new Progress(3, 12)), Map.of(), Map.of());
    assertThat(Checkpoint.load("file", checkpoint.bytes()).state()).isEqualTo(checkpoint.state());
  }

  @Test
  void everyTruncationIsAnError() {
    byte[] bytes = SMALL.bytes();
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> Checkpoint.load("file", cut)).isInstanceOf(CheckpointFormatException.class).hasMessageStartingWith("file: ");
    }
  }

  @Test
  void everyChangedByteIsNoticed() {
    byte[] bytes = SMALL.bytes();
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < 1000; n++) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(() -> Checkpoint.load("file", changed)).isInstanceOf(CheckpointFormatException.class);
    }
  }

  /** With the last checksum made right again, so that the parser meets the damage. */
  @Test
  void mutatedFilesEndInAValueOrAFormatException() {
    byte[] bytes = SMALL.bytes();
    SplittableRandom random = new SplittableRandom(4);
    for (int n = 0; n < 3000; n++) {
      byte[] changed = bytes.clone();
      for (int m = 0; m <= random.nextInt(3); m++) {
        changed[8 + random.nextInt(bytes.length - 8)] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt(256));
      }
      try {
        assertThat(Checkpoint.load("file", seal(changed)).state().network()).isNotNull();
      } catch (CheckpointFormatException e) {
        assertThat(e.getMessage()).startsWith("file");
      }
    }
  }

  private static byte[] seal(byte[] bytes) {
    String sum = Sha256.of(ByteBuffer.wrap(bytes, 0, bytes.length - SUM));
    System.arraycopy(HexFormat.of().parseHex(sum), 0, bytes, bytes.length - SUM, SUM);
    return bytes;
  }

  @Test
  void aNewerFormatIsRefused() {
    byte[] bytes = SMALL.bytes();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 3);
    assertThatThrownBy(() -> Checkpoint.load("file", bytes))
        .hasMessage("file: has format version 3, this Synfire reads versions up to 2; use a newer Synfire");
  }

  @Test
  void weightsThatAreNoNumbersAreRefused() {
    float[][] weights = {{1, Float.NaN}};
    Checkpoint broken = new Checkpoint(SMALL.state(), Map.of("first.weight", weights), Map.of());
    assertThatThrownBy(() -> Checkpoint.load("file", broken.bytes()))
        .hasMessage("file: parameter first.weight[0][1] must be a finite number, was NaN");
  }

  @Test
  void aFailedWriteLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("a.synfire");
    SMALL.save(file);
    Files.createDirectory(folder.resolve(".a.synfire.part"));
    assertThatThrownBy(() -> SMALL.save(file)).hasMessageContaining("cannot be written");
    assertThat(Checkpoint.load(file).bytes()).isEqualTo(SMALL.bytes());
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("b"), "no checkpoint at all");
    assertThatThrownBy(() -> Checkpoint.load(file)).hasMessage(file + ": is no Synfire file");
    assertThatThrownBy(() -> Checkpoint.load(folder.resolve("absent"))).isInstanceOf(CheckpointFormatException.class).hasMessageContaining("absent");
  }
}
