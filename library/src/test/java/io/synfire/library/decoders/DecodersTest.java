package io.synfire.library.decoders;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.coding.Decoding;
import io.synfire.coding.DecodingWindow;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecodersTest {
  private static final int STEPS = 6;
  private static final int SAMPLES = 2;
  private static final int NEURONS = 4;

  @Test
  void countsAndRatesPoolNeighbours() {
    float[][] values = {{1, 0, 1, 1, 0, 0, 0, 0}, {1, 1, 0, 1, 0, 0, 0, 1}};
    assertThat(decode(Decoders.spikeCounts(), values)).isDeepEqualTo(new float[][] {{2, 1, 1, 2}, {0, 0, 0, 1}});
    assertThat(decode(Decoders.spikeCounts(new Pooling(2, 0.5, 2)), values)).isDeepEqualTo(new float[][] {{7, 7}, {1, 3}});
    assertThat(decode(Decoders.spikeRate(new Pooling(2, 0, 6)), values)[0][0]).isCloseTo(3, within(1e-6f));
  }

  @Test
  void firstSpikeIsTheRowOfTheFirstStepWithASpike() {
    float[][] values = {{0, 0, 0, 0, 0, 0, 0, 0}, {0, 1, 1, 0, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0, 0, 0}};
    assertThat(decode(Decoders.firstSpike(), values)).isDeepEqualTo(new float[][] {{0, 1, 1, 0}, {0, 0, 0, 0}});
  }

  @Test
  void voltagesAreTheLastAndTheLargest() {
    float[][] values = {{1, -3, 0, 2, 0, 0, 0, 0}, {3, -4, 0, 1, 0, 0, 0, 0}, {2, -5, 0, 2, 0, 0, 0, 7}};
    assertThat(observed(Decoders.maxVoltage(), values, 3).result()).isDeepEqualTo(new float[][] {{3, -3, 0, 2}, {0, 0, 0, 7}});
    assertThat(observed(Decoders.finalVoltage(), values, 3).result()).isDeepEqualTo(new float[][] {{2, -5, 0, 2}, {0, 0, 0, 7}});
    assertThat(Decoders.maxVoltage().variable()).isEqualTo("v");
  }

  @Test
  void earlySpikesWeighMore() {
    float[][] values = {{1, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0, 0, 0}};
    float[][] answer = decode(Decoders.timeWeightedCounts(), values);
    assertThat(answer[0][0]).isEqualTo(0.1f);
    assertThat(answer[0][1]).isCloseTo((float) (0.1 * Math.exp(-1)), within(1e-7f));
  }

  static List<Decoding> all() {
    return List.of(
        new SpikeCounts(new Pooling(2, 0.5, 3)), SpikeRate.defaults(), TimeWeightedCounts.defaults(), FinalVoltage.defaults(), MaxVoltage.defaults());
  }

  @ParameterizedTest
  @MethodSource("all")
  void adjointIsTheDerivativeOfTheAnswer(Decoding decoding) {
    Random random = new Random(4);
    float[][] values = new float[STEPS][SAMPLES * NEURONS];
    for (float[] row : values) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextInt(1000);
      }
    }
    float[][] weight = {{1, 2, 3, 4}, {-1, 5, 0.5f, 2}};
    Decoding.Trace trace = observed(decoding, values);
    for (int n = 0; n < STEPS; n++) {
      float[] adjoint = new float[SAMPLES * NEURONS];
      trace.addAdjoint(n, weight, adjoint);
      for (int i = 0; i < adjoint.length; i++) {
        assertThat(adjoint[i]).isCloseTo((float) slope(decoding, values, weight, n, i), within(1e-2f));
      }
    }
  }

  private static double slope(Decoding decoding, float[][] values, float[][] weight, int n, int i) {
    double h = 0.25;
    float value = values[n][i];
    values[n][i] = (float) (value + h);
    double above = weighted(observed(decoding, values).result(), weight);
    values[n][i] = (float) (value - h);
    double below = weighted(observed(decoding, values).result(), weight);
    values[n][i] = value;
    return (above - below) / (2 * h);
  }

  @Test
  void adjointOfTheFirstSpikeGoesToItsStep() {
    float[][] values = {{0, 0, 0, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0, 0, 0}};
    Decoding.Trace trace = observed(Decoders.firstSpike(), values);
    float[] adjoint = new float[SAMPLES * NEURONS];
    trace.addAdjoint(0, new float[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}, adjoint);
    assertThat(adjoint).containsOnly(0);
    trace.addAdjoint(1, new float[][] {{1, 2, 3, 4}, {5, 6, 7, 8}}, adjoint);
    assertThat(adjoint).containsExactly(1, 2, 3, 4, 0, 0, 0, 0);
  }

  @Test
  void refusePoolsThatDoNotDivideTheTarget() {
    assertThatIllegalArgumentException().isThrownBy(() -> Decoders.spikeCounts(new Pooling(3, 0, 1)).outputs(4))
        .withMessage("a pool of 3 neurons per output does not divide a target of 4 neurons");
    assertThatIllegalArgumentException().isThrownBy(() -> new Pooling(0, 0, 1)).withMessageContaining("positive size");
    assertThatIllegalArgumentException().isThrownBy(() -> new TimeWeightedCounts(1, 0)).withMessageContaining("positive fraction");
  }

  private static Decoding.Trace observed(Decoding decoding, float[][] values) {
    return observed(decoding, values, STEPS);
  }

  private static Decoding.Trace observed(Decoding decoding, float[][] values, int steps) {
    Decoding.Trace trace = decoding.open(new DecodingWindow(steps, SAMPLES, NEURONS, ms(1)));
    for (int n = 0; n < steps; n++) {
      trace.observe(n, n < values.length ? values[n] : new float[SAMPLES * NEURONS]);
    }
    return trace;
  }

  private static float[][] decode(Decoding decoding, float[][] values) {
    return observed(decoding, values).result();
  }

  private static double weighted(float[][] answer, float[][] weight) {
    double sum = 0;
    for (int b = 0; b < answer.length; b++) {
      for (int o = 0; o < answer[b].length; o++) {
        sum += weight[b][o] * answer[b][o];
      }
    }
    return sum;
  }
}
