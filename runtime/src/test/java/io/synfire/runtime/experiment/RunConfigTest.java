package io.synfire.runtime.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.persistence.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunConfigTest {
  @TempDir private Path folder;

  @Test
  void aRunFromBeforeThereWereBackendsRanOnFloats() throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, """
        {"experiment": "example", "data": "digits", "dataDirectory": null,
         "settings": {"epochs": 3, "batch": 20, "steps": 50, "dtMilliseconds": 1.0, "learningRate": 0.01}, "seed": 7}
        """);
    RunConfig config = Records.readJson(file, RunConfig.class);
    assertThat(config.backend()).isEqualTo("float");
    assertThat(config.seed()).isEqualTo(7);
    Files.writeString(file, Records.toJson(config));
    assertThat(Records.readJson(file, RunConfig.class)).isEqualTo(config);
  }
}
