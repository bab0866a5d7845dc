package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.training.TrainingResult;
import org.junit.jupiter.api.Test;

class T18LearnByFirstSpikesTest {

  @Test
  void yinYangIsLearnedByTheOrdinaryTrainer() {
    TrainingResult result = T18LearnByFirstSpikes.run(12);

    assertThat(result.checkpoint().state().plan().window().backend()).isEqualTo("first-spike");
    assertThat(result.test().score().accuracy()).isGreaterThan(0.88);
    assertThat(result.history().getFirst().test().accuracy()).isLessThan(0.7);
  }
}
