package io.synfire.runtime.loihi.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenseWeightsTest {

  @ParameterizedTest
  @CsvSource({
      "EXCITATORY, 8, 300, 255", "EXCITATORY, 8, -3, 0", "EXCITATORY, 4, 255, 240", "INHIBITORY, 8, -300, -255", "INHIBITORY, 6, -7, -4",
      "INHIBITORY, 8, 5, 0", "MIXED, 8, 300, 254", "MIXED, 8, -300, -256", "MIXED, 8, -3, -4", "MIXED, 8, 3, 2", "MIXED, 5, -17, -32", "MIXED, 1, 255, 0"})
  void aCoreHoldsALimitedWeightWithoutItsLowBits(SignMode mode, int bits, int weight, int expected) {
    assertThat(mode.effective(weight, bits)).isEqualTo(expected);
  }

  @Test
  void theSignsSayTheMode() {
    assertThat(SignMode.of(new int[][] {{0, 1}, {2, 0}})).isEqualTo(SignMode.EXCITATORY);
    assertThat(SignMode.of(new int[][] {{0, -1}, {0, 0}})).isEqualTo(SignMode.INHIBITORY);
    assertThat(SignMode.of(new int[][] {{0, -1}, {1, 0}})).isEqualTo(SignMode.MIXED);
    assertThat(SignMode.of(new int[][] {{0}})).isEqualTo(SignMode.EXCITATORY);
  }

  @Test
  void theBestBitsLoseNothingThatFits() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 300; trial++) {
      int unit = 1 << random.nextInt(4);
      int low = trial % 3 == 1 ? 0 : -60;
      int high = trial % 3 == 2 ? 1 : 60;
      int[][] weights = new int[3][4];
      for (int[] row : weights) {
        Arrays.setAll(row, k -> random.nextInt(low, high) * unit);
      }
      weights[0][0] = (low == 0 ? 1 : -1) * unit;
      DenseWeights best = DenseWeights.optimized(weights);
      int[][] held = best.effective();
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 4; j++) {
          assertThat(best.exponent() < 0 ? held[i][j] >> -best.exponent() : held[i][j] << best.exponent()).isEqualTo(weights[i][j]);
        }
      }
    }
  }

  @Test
  void theBestBitsAreFewWhereLowBitsAreZero() {
    assertThat(DenseWeights.optimized(new int[][] {{0, 128, 64}}).bits()).isEqualTo(2);
    assertThat(DenseWeights.optimized(new int[][] {{1, 2, 3}})).extracting(DenseWeights::bits, DenseWeights::exponent).containsExactly(2, -6);
    assertThat(DenseWeights.optimized(new int[][] {{1000, -1000}}).exponent()).isEqualTo(2);
    assertThatThrownBy(() -> DenseWeights.optimized(new int[][] {{0}})).hasMessageContaining("all 0");
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatThrownBy(() -> DenseWeights.of(new int[][] {{1}}, 9, 0)).hasMessage("a weight has 1 to 8 bits, was 9");
    assertThatThrownBy(() -> DenseWeights.of(new int[][] {{1}}, 8, 17)).hasMessageContaining("-31 to 16, was 17");
    assertThatThrownBy(() -> DenseWeights.of(new int[][] {{1}, {1, 2}}, 8, 0)).hasMessageContaining("one row of equal length");
  }
}
