package io.synfire.tutorials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class T14LearningRuleAsTextTest {
  private static final double GAIN_ERROR = 0.08;
  private static final double ROUNDING = 0.006;

  @Test
  void theWindowIsThatOfTheRuleOnBothBackends(@TempDir Path folder) {
    Map<String, double[]> change = T14LearningRuleAsText.run(folder);

    double[] differences = T14LearningRuleAsText.differences();
    double[] floats = change.get(T14LearningRuleAsText.FLOAT);
    double[] mean = change.get(T14LearningRuleAsText.MEAN);
    for (int pair = 0; pair < differences.length; pair++) {
      double expected = expected(differences[pair]);
      assertThat(floats[pair]).isCloseTo(expected, within(1e-6));
      assertThat(mean[pair]).isCloseTo(expected, within(GAIN_ERROR * Math.abs(expected) + ROUNDING));
    }
    assertThat(Arrays.equals(change.get(T14LearningRuleAsText.ONE_RUN), mean)).isFalse();
    assertThat(folder.resolve("stdp-window.png")).isNotEmptyFile();
  }

  /** In the same step both traces are fresh. */
  private static double expected(double ms) {
    double strengthened = ms < 0 ? 0 : 0.25 * Math.exp(-ms / 8);
    double weakened = ms > 0 ? 0 : 0.125 * Math.exp(ms / 16);
    return strengthened - weakened;
  }
}
