package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synfire.runtime.experiment.ImportedNetwork.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class T17NetworkFromElsewhereTest {

  @Test
  void theLongerAnImageIsShownTheBetterItIsRead() {
    Optional<Path> file = T17NetworkFromElsewhere.file(new String[0]);
    assumeTrue(file.isPresent(), "skipped, no data");

    Map<Integer, Score> scores = T17NetworkFromElsewhere.run(file.get(), List.of(2, 20));

    assertThat(scores.get(20).accuracy()).isGreaterThan(0.93);
    assertThat(scores.get(2).accuracy()).isLessThan(scores.get(20).accuracy());
    assertThat(scores.get(20).layers()).hasSize(4);
  }

  @Test
  void aFileMayBeNamed() {
    assumeTrue(T17NetworkFromElsewhere.file(new String[0]).isPresent(), "skipped, no data");

    assertThat(T17NetworkFromElsewhere.file(new String[] {"other.net"})).contains(Path.of("other.net"));
  }
}
