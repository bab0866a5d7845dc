package io.synfire.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.runtime.persistence.CheckpointFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {
  private static final List<EpochMetrics> HISTORY = List.of(
      new EpochMetrics(new Progress(1, 4), new Score(0.5, 0.75), new Score(0.4, 0.8), 0.01, 1.25),
      new EpochMetrics(new Progress(2, 8), new Score(1.0 / 3, 0.875), new Score(1e-7, 1), 0.005, 1.2346));

  @TempDir private Path folder;

  private Path lines() {
    return folder.resolve("metrics.jsonl");
  }

  @Test
  void whatIsWrittenIsReadBackExactly() {
    MetricsFile.write(lines(), folder.resolve("metrics.csv"), HISTORY);
    assertThat(MetricsFile.read(lines())).isEqualTo(HISTORY);
  }

  @Test
  void theTableHasTheSameColumns() throws IOException {
    MetricsFile.write(lines(), folder.resolve("metrics.csv"), HISTORY);
    assertThat(Files.readAllLines(folder.resolve("metrics.csv"))).containsExactly(
        "epoch,update,trainLoss,trainAccuracy,testLoss,testAccuracy,learningRate,seconds",
        "1,4,0.5,0.75,0.4,0.8,0.01,1.250",
        "2,8,0.3333333333333333,0.875,1.0E-7,1.0,0.005,1.235");
    assertThat(Files.readAllLines(lines()).get(0)).isEqualTo("{\"epoch\":1,\"update\":4,\"trainLoss\":0.5,\"trainAccuracy\":0.75,\"testLoss\":0.4,"
        + "\"testAccuracy\":0.8,\"learningRate\":0.01,\"seconds\":1.25}");
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    MetricsFile.write(lines(), folder.resolve("metrics.csv"), HISTORY);
    Files.writeString(lines(), Files.readString(lines()) + "{\"epoch\":");
    assertThatThrownBy(() -> MetricsFile.read(lines())).isInstanceOf(CheckpointFormatException.class).hasMessageContaining("line 3 cannot be read");
  }

  @Test
  void aRunGoesOnWithTheMetricsUpToItsCheckpoint() {
    RunDirectory run = new RunDirectory(folder);
    assertThat(run.metricsUpTo(5)).isEmpty();
    run.metrics(HISTORY);
    assertThat(run.metricsUpTo(1)).isEqualTo(HISTORY.subList(0, 1));
    assertThat(run.metricsUpTo(2)).isEqualTo(HISTORY);
  }
}
