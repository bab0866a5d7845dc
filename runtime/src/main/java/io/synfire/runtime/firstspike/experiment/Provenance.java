package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.data.Sha256;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.data.SpikeTimeSplits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Where a run comes from: sums of its data, and the revision of Synfire that trains it. */
final class Provenance {
  /** System property by which the launcher says where Synfire lies. */
  private static final String HOME = "synfire.home";

  /** Name of the sum of the configuration. */
  static final String CONFIGURATION = "configurationSha256";

  private Provenance() {}

  /** The sum of a configuration. */
  static String sum(String configuration) {
    return Sha256.of(configuration.getBytes(StandardCharsets.UTF_8));
  }

  /** What identifies data: name of a part to the sum of its times and labels. */
  static Map<String, String> sums(SpikeTimeSplits data) {
    Map<String, String> sums = new LinkedHashMap<>();
    sums.put("trainSha256", sum(data.train()));
    sums.put("validationSha256", sum(data.validation()));
    sums.put("testSha256", sum(data.test()));
    return sums;
  }

  private static String sum(SpikeTimeData data) {
    StringBuilder rows = new StringBuilder();
    for (int s = 0; s < data.size(); s++) {
      ByteBuffer row = ByteBuffer.allocate(Double.BYTES * data.inputs() + Integer.BYTES);
      row.asDoubleBuffer().put(data.times()[s]);
      row.putInt(Double.BYTES * data.inputs(), data.labels()[s]);
      rows.append(Sha256.of(row));
    }
    return Sha256.of(rows.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** The revision of the sources, as version control tells it; empty where there is none. */
  static Optional<String> revision() {
    String home = System.getProperty(HOME);
    if (home == null || Files.notExists(Path.of(home, ".git"))) {
      return Optional.empty();
    }
    try {
      Process git = new ProcessBuilder("git", "-C", home, "describe", "--always", "--dirty", "--tags")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
