package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.training.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class T10SaveAndResumeTest {

  @Test
  void aResumedTrainingEndsInTheSameBytes(@TempDir Path folder) {
    T10SaveAndResume.Result result = T10SaveAndResume.run(folder);

    assertThat(result.resumed().state().progress()).isEqualTo(new Progress(4, 40));
    assertThat(result.resumed().bytes()).isEqualTo(result.whole().bytes());
    assertThat(result.answersOfLoaded()).isDeepEqualTo(result.answers());
    assertThat(folder.resolve("trained.synfire")).hasBinaryContent(result.whole().bytes());
    assertThat(folder.resolve("run/checkpoints/epoch-00003.synfire")).exists();
    assertThat(folder.resolve("run/metrics.csv")).exists();
  }
}
