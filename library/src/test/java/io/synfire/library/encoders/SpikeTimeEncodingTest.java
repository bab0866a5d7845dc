package io.synfire.library.encoders;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.coding.EncodingWindow;
import io.synfire.coding.SpikeTimeEncoding;
import io.synfire.random.CounterRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpikeTimeEncodingTest {
  private static final EncodingWindow WINDOW = new EncodingWindow(0, 40, ms(0.5), CounterRandom.seeded(1));

  static java.util.List<SpikeTimeEncoding> all() {
    return java.util.List.of(Encoders.latency(), Latency.spaic(), Encoders.latency().withScale(0.6).withCutOff(true), Encoders.spikeTimes());
  }

  /** The step of an exact time is the step that the encoding emits in, but for times within rounding of a step's edge. */
  @ParameterizedTest
  @MethodSource("all")
  void stepsAreThoseOfTheTimes(SpikeTimeEncoding encoding) {
    Random random = new Random(5);
    float[][] samples = new float[3][20];
    for (float[] sample : samples) {
      for (int j = 0; j < sample.length; j++) {
        sample[j] = random.nextInt(5) == 0 ? 0 : 25 * random.nextFloat();
      }
    }
    int[][] step = steps((SpikeEvents) encoding.encode(samples, WINDOW));
    double[][] times = encoding.times(samples, WINDOW);
    for (int b = 0; b < 3; b++) {
      for (int j = 0; j < 20; j++) {
        double exact = times[b][j] / WINDOW.dt().si();
        assertThat(Double.isInfinite(exact)).isEqualTo(step[b][j] < 0);
        if (step[b][j] >= 0) {
          assertThat(exact).isCloseTo(step[b][j] + 0.5, within(0.5 + 1e-4));
        }
      }
    }
  }

  private static int[][] steps(SpikeEvents events) {
    int[][] step = new int[3][20];
    for (int[] row : step) {
      java.util.Arrays.fill(row, -1);
    }
    for (int k = 0; k + 1 < events.offset().length; k++) {
      for (int e = events.offset()[k]; e < events.offset()[k + 1]; e++) {
        step[k % 3][events.neuron()[e]] = k / 3;
      }
    }
    return step;
  }

  @Test
  void spikeTimesAreExact() {
    double[][] times = Encoders.spikeTimes().times(new float[][] {{0.3f, 7, 19.9f, 20}}, WINDOW);
    assertThat(times[0][0]).isEqualTo(0.3f * 1e-3, within(1e-12));
    assertThat(times[0]).endsWith(Double.POSITIVE_INFINITY);
    assertThat(times[0][1]).isEqualTo(0.007, within(1e-12));
  }
}
