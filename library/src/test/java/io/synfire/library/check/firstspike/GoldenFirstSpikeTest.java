package io.synfire.library.check.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.runtime.data.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs the recorded cases that lie beside the data folder, where there are any. */
class GoldenFirstSpikeTest {

  @Test
  void everythingThatIsRecordedHolds() throws IOException {
    Optional<Path> folder = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("fastanddeep")).filter(Files::isDirectory);
    assumeTrue(folder.isPresent(), "skipped, no data: the folder golden/fastanddeep beside the data folder (system property synfire.data)");
    Checked checked = Checked.run(folder.get());
    assertThat(checked.lines()).filteredOn(l -> !l.get("status").asText().equals("pass")).isEmpty();
    assertThat(checked.lines()).extracting(l -> l.get("schema").asText()).contains("fastanddeep-units/1", "fastanddeep-samples/1", "fastanddeep-losses/1",
        "fastanddeep-train/1", "fastanddeep-model/1", "yin-yang-points/1", "chip-measurements/1", "first-spike-accuracies/1", "first-spike-evaluation/1");
    assertThat(checked.lines()).hasSizeGreaterThanOrEqualTo(240);
  }
}
