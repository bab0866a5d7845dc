package io.synfire.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.runtime.backend.Observations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

  @Test
  void nothingScoresNothing() {
    assertThat(new Tally(3).score()).isEqualTo(new Score(0, 0));
  }

  @Test
  void lossesWeighByTheSizeOfTheBatch() {
    Tally tally = new Tally(2);
    tally.add(1.0, new float[][] {{1, 0}, {1, 0}, {0, 1}}, new int[] {0, 1, 1});
    tally.add(5.0, new float[][] {{0, 1}}, new int[] {0});
    assertThat(tally.score()).isEqualTo(new Score(2, 0.5));
    assertThat(tally.evaluation().confusion()).isDeepEqualTo(new int[][] {{1, 1}, {1, 1}});
  }

  @Test
  void theFirstOfEqualAnswersCountsAndAnswersWithoutAClassAreWrong() {
    assertThat(Tally.largest(new float[] {1, 3, 3, 2})).isEqualTo(1);
    Tally tally = new Tally(2);
    tally.add(0, new float[][] {{0, 0, 9}}, new int[] {1});
    assertThat(tally.score().accuracy()).isZero();
    assertThat(tally.evaluation().confusion()).isDeepEqualTo(new int[2][2]);
  }

  @Test
  void spikesAreMeansOverSamplesAndNeurons() {
    Tally tally = new Tally(2);
    for (float[][] counts : new float[][][] {{{4, 0}, {2, 2}}, {{1, 3}}}) {
      tally.add(0, new float[counts.length][2], new int[counts.length]);
      tally.spikes(new Observations(0, 5, Map.of(), Map.of("hidden", counts), Map.of(), Map.of()));
    }
    assertThat(tally.evaluation().spikesPerNeuron().get("hidden")).isCloseTo(12 / 6.0, within(1e-12));
  }

  @Test
  void progressIsNotNegative() {
    assertThatThrownBy(() -> new Progress(-1, 0)).hasMessage("epochs and updates done must not be negative, were -1 and 0");
    assertThatThrownBy(() -> new Progress(0, -2)).isInstanceOf(IllegalArgumentException.class);
  }
}
