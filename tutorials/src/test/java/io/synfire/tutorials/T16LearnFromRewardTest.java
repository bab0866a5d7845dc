package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class T16LearnFromRewardTest {

  @ParameterizedTest
  @ValueSource(strings = {"float", "loihi"})
  void theRewardedChoicesAreLearned(String backend) {
    T16LearnFromReward.Result result = T16LearnFromReward.run(backend, 10);

    assertThat(result.right()[0]).isLessThan(0.9);
    assertThat(Arrays.stream(result.right()).skip(7).average().orElseThrow()).isGreaterThan(0.9);
    assertThat(result.weights()[0][0]).isGreaterThan(2 * result.weights()[0][1]);
    assertThat(result.weights()[1][1]).isGreaterThan(2 * result.weights()[1][0]);
  }
}
