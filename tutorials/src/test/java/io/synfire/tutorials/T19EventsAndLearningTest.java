package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.runtime.training.TrainingResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class T19EventsAndLearningTest {

  @Test
  void runsInStepsConvergeWithFirstOrder() {
    Map<Double, Double> errors = T19EventsAndLearning.errors(List.of(0.2, 0.025));
    assertThat(Math.log(errors.get(0.2) / errors.get(0.025)) / Math.log(8)).isBetween(0.7, 1.3);
    assertThat(errors.get(0.025)).isLessThan(0.05);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void yinYangIsLearnedByTheOrdinaryTrainer(boolean recurrent) {
    TrainingResult result = T19EventsAndLearning.learn(recurrent, 3);
    assertThat(result.checkpoint().state().plan().window().backend()).isEqualTo("event");
    assertThat(result.test().score().accuracy()).isGreaterThan(0.7);
  }
}
