package io.synfire.library.encoders;

import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.coding.Encoding;
import io.synfire.coding.EncodingWindow;
import io.synfire.random.CounterRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchIndependenceTest {
  private static final float[] SAMPLE = {0.1f, 0.5f, 0.9f};

  static List<Encoding> codes() {
    return List.of(Encoders.poisson(hertz(400)), Encoders.bernoulli(0.7), Encoders.latency(), Encoders.relativeLatency(), Encoders.regularSpikes());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void theSpikesOfASampleDoNotDependOnTheSamplesAfterIt(Encoding code) {
    float[][][] alone = Emission.of(code, 30, 1, SAMPLE);
    float[][][] together = Emission.of(code, 30, 1, SAMPLE, new float[] {1, 0, 0.3f});
    for (int n = 0; n < 30; n++) {
      assertThat(together[n][0]).as("step %d", n).containsExactly(alone[n][0]);
    }
  }

  @Test
  void equalSamplesOfABatchSpikeAtDifferentTimes() {
    float[][][] seen = Emission.of(Encoders.bernoulli(0.5), 200, 1, new float[] {1}, new float[] {1});
    long equal = Arrays.stream(seen).filter(s -> s[0][0] == s[1][0]).count();
    assertThat((double) equal).isCloseTo(100, within(5 * Math.sqrt(50)));
  }

  @Test
  void aPoissonWindowContinuesTheOneBefore() {
    CounterRandom random = CounterRandom.seeded(11);
    Encoding code = Encoders.poisson(hertz(500)).between(ms(3), ms(25));
    SpikeEvents whole = (SpikeEvents) code.encode(new float[][] {SAMPLE}, new EncodingWindow(0, 30, ms(1), random));
    SpikeEvents second = (SpikeEvents) code.encode(new float[][] {SAMPLE}, new EncodingWindow(18, 12, ms(1), random));
    assertThat(second.neuron()).containsExactly(Arrays.copyOfRange(whole.neuron(), whole.offset()[18], whole.offset()[30]));
  }

  @Test
  void badDataAreNamedWithTheirPlace() {
    assertThatIllegalArgumentException().isThrownBy(() -> Emission.of(Encoders.poisson(hertz(1)), 5, 1, SAMPLE, new float[] {0, -1, 0}))
        .withMessage("Poisson: values must be not negative, value 1 of sample 1 was -1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> Emission.of(Encoders.spikeTimes(), 5, 1, new float[] {Float.NaN}))
        .withMessage("SpikeTimes: values must be not negative, value 0 of sample 0 was NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> new EncodingWindow(0, 0, ms(1), CounterRandom.seeded(1)))
        .withMessage("an encoding window needs at least 1 step, was 0");
  }
}
