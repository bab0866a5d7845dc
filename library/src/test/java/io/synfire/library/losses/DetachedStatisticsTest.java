package io.synfire.library.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.ActivityRegularizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Derivatives against central differences, where something is held constant or the function has corners. */
class DetachedStatisticsTest {
  private static final double H = 0x1p-6;

  private static float[][] random(Random random, int rows, int columns, int limit) {
    float[][] values = new float[rows][columns];
    for (float[] row : values) {
      for (int o = 0; o < columns; o++) {
        row[o] = random.nextInt(limit);
      }
    }
    return values;
  }

  /** The loss in double precision with the mean and standard deviation given. */
  private static double crossEntropy(double[][] output, int[] label, double mean, double scale) {
    double sum = 0;
    for (int b = 0; b < output.length; b++) {
      double partition = 0;
      for (double x : output[b]) {
        partition += Math.exp(scale * (x - mean));
      }
      sum += Math.log(partition) - scale * (output[b][label[b]] - mean);
    }
    return sum / output.length;
  }

  private static double[][] doubles(float[][] values) {
    double[][] copy = new double[values.length][values[0].length];
    for (int b = 0; b < copy.length; b++) {
      for (int o = 0; o < copy[b].length; o++) {
        copy[b][o] = values[b][o];
      }
    }
    return copy;
  }

  @RepeatedTest(5)
  void theNormalisedLossHasTheDerivativeWithStatisticsHeldConstant(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    float[][] output = random(random, 4, 3, 9);
    int[] label = random.ints(4, 0, 3).toArray();
    double[] all = java.util.Arrays.stream(doubles(output)).flatMapToDouble(java.util.Arrays::stream).toArray();
    double mean = java.util.Arrays.stream(all).average().orElseThrow();
    double variance = java.util.Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum() / (all.length - 1);
    double scale = 1 / (Math.sqrt(variance) + 0.25);
    float[][] adjoint = new float[4][3];
    double loss = new NormalizedCrossEntropy(0.25).evaluate(output, label, adjoint);
    double[][] x = doubles(output);
    assertThat(loss).isCloseTo(crossEntropy(x, label, mean, scale), within(1e-10));
    for (int b = 0; b < 4; b++) {
      for (int o = 0; o < 3; o++) {
        x[b][o] += H;
        double above = crossEntropy(x, label, mean, scale);
        x[b][o] -= 2 * H;
        double below = crossEntropy(x, label, mean, scale);
        x[b][o] += H;
        assertThat((double) adjoint[b][o]).isCloseTo((above - below) / (2 * H), within(1e-5));
      }
    }
  }

  @Test
  void theNormalisedLossDoesNotChangeWithAConstantAddedToAllOutputs() {
    float[][] output = {{1, 4, 2}, {8, 0, 3}};
    float[][] shifted = {{101, 104, 102}, {108, 100, 103}};
    float[][] adjoint = new float[2][3];
    float[][] other = new float[2][3];
    int[] label = {2, 0};
    NormalizedCrossEntropy loss = Losses.normalizedCrossEntropy();
    assertThat(loss.evaluate(shifted, label, other)).isCloseTo(loss.evaluate(output, label, adjoint), within(1e-9));
    for (int b = 0; b < 2; b++) {
      assertThat(other[b]).containsExactly(adjoint[b], within(1e-6f));
      assertThat((double) adjoint[b][0] + adjoint[b][1] + adjoint[b][2]).isCloseTo(0, within(1e-6));
    }
  }

  @RepeatedTest(3)
  void theActivityPenaltyHasItsDerivative(RepetitionInfo repetition) {
    ActivityRegularizer penalty = new SpikeCountPenalty(0.7, 2.5, 5.5);
    float[][] counts = random(new Random(repetition.getCurrentRepetition()), 3, 4, 9);
    float[][] adjoint = new float[3][4];
    penalty.evaluate(counts, adjoint);
    for (int b = 0; b < 3; b++) {
      for (int n = 0; n < 4; n++) {
        counts[b][n] += (float) H;
        double above = penalty.evaluate(counts, new float[3][4]);
        counts[b][n] -= (float) (2 * H);
        double below = penalty.evaluate(counts, new float[3][4]);
        counts[b][n] += (float) H;
        assertThat((double) adjoint[b][n]).isCloseTo((above - below) / (2 * H), within(1e-5));
      }
    }
  }

  @Test
  void factoriesMakeTheRecords() {
    assertThat(Losses.crossEntropy()).isEqualTo(new CrossEntropy());
    assertThat(Losses.normalizedCrossEntropy()).isEqualTo(new NormalizedCrossEntropy(0.1));
    assertThat(Losses.meanSquaredError(3, 1)).isEqualTo(new MeanSquaredError(3, 1));
    assertThat(MeanSquaredError.defaults()).isEqualTo(Losses.meanSquaredError(1, 0));
  }

  @Test
  void badOptionsAreNamed() {
    assertThatThrownBy(() -> Losses.meanSquaredError(Double.NaN, 0)).hasMessage("MeanSquaredError: targets must be finite, were NaN and 0.0");
    assertThatThrownBy(() -> new SpikeCountPenalty(-1, 0, 0)).hasMessageContaining("strength").hasMessageContaining("-1.0");
    assertThatThrownBy(() -> Losses.meanSquaredError(1, 0).evaluate(new float[1][2], new int[] {-1}, new float[1][2]))
        .hasMessage("label -1 has no output: the decoder gives outputs 0 to 1");
  }
}
