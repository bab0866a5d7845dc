package io.synfire.library.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.Loss;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossesTest {

  @Test
  void crossEntropyOfEqualOutputsIsTheLogarithmOfTheirNumber() {
    float[][] adjoint = new float[2][4];
    double loss = new CrossEntropy().evaluate(new float[2][4], new int[] {0, 3}, adjoint);
    assertThat(loss).isCloseTo(Math.log(4), within(1e-12));
    assertThat(adjoint[0]).containsExactly(new float[] {-0.375f, 0.125f, 0.125f, 0.125f}, within(1e-7f));
  }

  @Test
  void crossEntropyDoesNotOverflow() {
    float[][] output = {{1000, 0, -1000}};
    assertThat(new CrossEntropy().evaluate(output, new int[] {0}, new float[1][3])).isCloseTo(0, within(1e-12));
    assertThat(new CrossEntropy().evaluate(output, new int[] {2}, new float[1][3])).isCloseTo(2000, within(1e-9));
  }

  /** Outputs 1, 2, 3, 6: mean 3, unbiased standard deviation sqrt(14/3). */
  @Test
  void normalisedCrossEntropyUsesStatisticsOfTheWholeBatch() {
    float[][] output = {{1, 2}, {3, 6}};
    double scale = 1 / (Math.sqrt(14 / 3.0) + 0.1);
    double first = Math.log(1 + Math.exp(scale * (2 - 1)));
    double second = Math.log(1 + Math.exp(scale * (3 - 6)));
    float[][] adjoint = new float[2][2];
    double loss = NormalizedCrossEntropy.defaults().evaluate(output, new int[] {0, 1}, adjoint);
    assertThat(loss).isCloseTo((first + second) / 2, within(1e-12));
    double p = 1 / (1 + Math.exp(scale * (2 - 1)));
    assertThat((double) adjoint[0][0]).isCloseTo(scale * (p - 1) / 2, within(1e-7));
    assertThat((double) adjoint[0][1]).isCloseTo(scale * (1 - p) / 2, within(1e-7));
  }

  @Test
  void silentOutputsGiveAFiniteNormalisedLoss() {
    assertThat(NormalizedCrossEntropy.defaults().evaluate(new float[3][10], new int[3], new float[3][10])).isCloseTo(Math.log(10), within(1e-12));
  }

  @Test
  void meanSquaredErrorIsTheMeanOverBatchAndOutputs() {
    float[][] adjoint = new float[1][3];
    double loss = new MeanSquaredError(5, 1).evaluate(new float[][] {{4, 3, 1}}, new int[] {0}, adjoint);
    assertThat(loss).isCloseTo((1 + 4 + 0) / 3.0, within(1e-12));
    assertThat(adjoint[0]).containsExactly(new float[] {-2 / 3f, 4 / 3f, 0}, within(1e-6f));
  }

  @Test
  void theLabelledOutputIsToExceedTheOthersByTheShift() {
    float[][] output = {{-1, -1.5f, -1.25f}, {-1.5f, -1, -1.5f}};
    float[][] adjoint = new float[2][3];
    double loss = new ShiftInvariantError(0.5).evaluate(output, new int[] {0, 1}, adjoint);
    assertThat(loss).isCloseTo(0.25 * 0.25 / 2 / 2, within(1e-12));
    assertThat(adjoint).isDeepEqualTo(new float[][] {{-0.125f, 0, 0.125f}, {0, 0, 0}});
    assertThatThrownBy(() -> new ShiftInvariantError(0)).hasMessageContaining("positive finite number, was 0.0");
  }

  static Stream<Loss> smooth() {
    return Stream.of(new CrossEntropy(), new MeanSquaredError(3, 0.5), new ShiftInvariantError(1.5));
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void derivativesAgreeWithDifferences(Loss loss) {
    SplittableRandom random = new SplittableRandom(5);
    float[][] output = new float[3][4];
    Arrays.setAll(output, b -> new float[] {random.nextInt(8), random.nextInt(8), random.nextInt(8), random.nextInt(8)});
    int[] label = {1, 0, 3};
    float[][] adjoint = new float[3][4];
    loss.evaluate(output, label, adjoint);
    for (int b = 0; b < 3; b++) {
      for (int o = 0; o < 4; o++) {
        assertThat((double) adjoint[b][o]).isCloseTo(difference(loss, output, label, b, o), within(1e-3));
      }
    }
  }

  private static double difference(Loss loss, float[][] output, int[] label, int b, int o) {
    float kept = output[b][o];
    output[b][o] = kept + 0.0625f;
    double above = loss.evaluate(output, label, new float[3][4]);
    output[b][o] = kept - 0.0625f;
    double below = loss.evaluate(output, label, new float[3][4]);
    output[b][o] = kept;
    return (above - below) / 0.125;
  }

  @Test
  void activityBeyondTheLimitsIsPenalised() {
    float[][] adjoint = new float[1][4];
    double penalty = new SpikeCountPenalty(0.5, 1, 3).evaluate(new float[][] {{0, 2, 3, 6}}, adjoint);
    assertThat(penalty).isCloseTo(0.5 * (1 + 9) / 4, within(1e-12));
    assertThat(adjoint[0]).containsExactly(new float[] {-0.25f, 0, 0, 0.75f}, within(1e-7f));
  }

  @Test
  void labelsWithoutOutputAreNamed() {
    assertThatThrownBy(() -> new CrossEntropy().evaluate(new float[1][3], new int[] {3}, new float[1][3]))
        .hasMessage("label 3 has no output: the decoder gives outputs 0 to 2");
    assertThatThrownBy(() -> new NormalizedCrossEntropy(0)).hasMessageContaining("floor").hasMessageContaining("0.0");
    assertThatThrownBy(() -> new SpikeCountPenalty(1, 5, 2)).hasMessageContaining("0 <= lower <= upper");
  }
}
