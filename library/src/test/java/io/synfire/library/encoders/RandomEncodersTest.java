package io.synfire.library.encoders;

import static io.synfire.units.Units.hertz;
import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.coding.EncodedInput.SpikeEvents;
import io.synfire.coding.EncodingWindow;
import io.synfire.random.CounterRandom;
import org.junit.jupiter.api.Test;

class RandomEncodersTest {
  private static final int STEPS = 4000;

  @Test
  void poissonRateIsIndependentOfTheTimeStep() {
    for (double dt : new double[] {0.1, 0.5, 1}) {
      double p = 0.8 * 0.2 * dt;
      assertThat(count(Emission.of(new Poisson(hertz(200), java.util.Optional.empty(), java.util.Optional.empty()), STEPS, dt, new float[] {0.8f})))
          .isCloseTo(STEPS * p, within(5 * Math.sqrt(STEPS * p * (1 - p))));
    }
  }

  @Test
  void poissonIsSilentOutsideItsWindow() {
    float[][][] seen = Emission.of(Encoders.poisson(hertz(2000)).between(ms(10), ms(30)), 100, 0.5, new float[] {1});
    for (int n = 0; n < 100; n++) {
      assertThat(seen[n][0][0]).isEqualTo(n >= 19 && n < 60 ? 1f : 0f);
    }
  }

  @Test
  void bernoulliProbabilityIsPerStep() {
    double p = 0.4 * 0.73;
    assertThat(count(Emission.of(new Bernoulli(0.4, false), STEPS, 0.1, new float[] {0.73f})))
        .isCloseTo(STEPS * p, within(5 * Math.sqrt(STEPS * p * (1 - p))));
  }

  @Test
  void compatibleBernoulliDividesByTheLargestValueOfTheBatch() {
    double p = 0.25;
    assertThat(count(Emission.of(new Bernoulli(1, true), STEPS, 1, new float[] {2}, new float[] {8})))
        .isCloseTo(STEPS * p, within(5 * Math.sqrt(STEPS * p * (1 - p))));
  }

  @Test
  void aWindowContinuesTheSpikesOfTheOneBefore() {
    CounterRandom random = CounterRandom.seeded(5);
    float[][] samples = {{0.5f, 0.2f}};
    SpikeEvents whole = (SpikeEvents) Encoders.bernoulli(1).encode(samples, new EncodingWindow(0, 20, ms(1), random));
    SpikeEvents second = (SpikeEvents) Encoders.bernoulli(1).encode(samples, new EncodingWindow(12, 8, ms(1), random));
    for (int n = 0; n < 8; n++) {
      assertThat(second.offset()[n + 1] - second.offset()[n]).isEqualTo(whole.offset()[n + 13] - whole.offset()[n + 12]);
    }
  }

  @Test
  void refuseValuesAndOptionsOutsideTheirRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> Emission.of(new Bernoulli(1, false), 5, 1, new float[] {1.5f}))
        .withMessage("Bernoulli: values must be in [0, 1.0], value 0 of sample 0 was 1.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new Bernoulli(0, false)).withMessageContaining("probability");
    assertThatIllegalArgumentException().isThrownBy(() -> Encoders.poisson(hertz(-1))).withMessageContaining("rate");
    assertThatIllegalArgumentException().isThrownBy(() -> Poisson.defaults().between(ms(3), ms(2))).withMessageContaining("start must not be after end");
  }

  private static double count(float[][][] seen) {
    double count = 0;
    for (float[][] step : seen) {
      count += step[0][0];
    }
    return count;
  }
}
