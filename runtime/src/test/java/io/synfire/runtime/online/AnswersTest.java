package io.synfire.runtime.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.Shape;
import io.synfire.random.CounterRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {

  /** Two patterns of four values. */
  private record Bars() implements Patterns {
    @Override
    public Shape shape() {
      return Shape.of(2, 2);
    }

    @Override
    public List<String> names() {
      return List.of("row", "column");
    }

    @Override
    public float[] clean(int pattern) {
      return pattern == 0 ? new float[] {1, 1, 0, 0} : new float[] {1, 0, 1, 0};
    }

    @Override
    public float[] noisy(int pattern, CounterRandom random) {
      return clean(pattern);
    }
  }

  @Test
  void aFieldPrefersThePatternThatItCorrelatesWithMost() {
    float[][] weights = {{0.9f, 0.5f, 0.2f}, {0.8f, 0.1f, 0.2f}, {0.1f, 0.5f, 0.2f}, {0.1f, 0.4f, 0.2f}};
    Fields fields = Fields.of(weights, new Bars());
    assertThat(fields.weight()[1]).containsExactly(0.5f, 0.1f, 0.5f, 0.4f);
    assertThat(fields.preferred()).containsExactly(0, 1, 0);
    assertThat(fields.correlation()[0]).isCloseTo(0.75 / Math.sqrt(0.5675), within(1e-6));
    assertThat(fields.correlation()[2]).as("a constant field").isZero();
    assertThat(fields.selectivity()).isEqualTo(1 / 3.0);
    assertThat(Fields.correlation(new float[] {1, 2, 3}, new float[] {-2, -4, -6})).isCloseTo(-1, within(1e-12));
  }

  @Test
  void cellsAreLabelledByWhatTheySpikeToAndTheMostActiveLabelAnswers() {
    int[] label = Answers.labels(new float[][] {{3, 0, 0, 1}, {0, 2, 0, 1}, {2, 1, 0, 0}, {0, 1, 0, 1}}, 2);
    assertThat(label).containsExactly(0, 1, -1, 1);
    Answers answers = Answers.judge(label, new float[][] {{1, 0, 9, 0}, {0, 1, 0, 1}, {1, 0, 0, 3}, {0, 0, 9, 0}}, 2);
    assertThat(answers.confusion()).isDeepEqualTo(new int[][] {{1, 1}, {0, 1}});
    assertThat(answers.unanswered()).isEqualTo(1);
    assertThat(answers.samples()).isEqualTo(4);
    assertThat(answers.accuracy()).isEqualTo(0.5);
  }

  @Test
  void settingsAreChecked() {
    assertThatIllegalArgumentException().isThrownBy(() -> new OnlineSettings(0, 1, 0, 1, "float")).withMessage("the number of epochs must be positive, was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new OnlineSettings(1, 1, -1, 1, "float")).withMessageContaining("rest").withMessageContaining("-1");
    assertThatIllegalArgumentException().isThrownBy(() -> new OnlineSettings(1, 1, 0, Double.NaN, "float")).withMessageContaining("dt");
    assertThatIllegalArgumentException().isThrownBy(() -> new OnlineConfig("nought", new OnlineSettings(1, 1, 0, 1, "float"), 1).find())
        .withMessageContaining("unknown experiment \"nought\"");
  }
}
