package io.synfire.runtime.loihi.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatesTest {
  private static final double DT = 0.001;
  private static final LoihiLif LIF = new LoihiLif(DT, 0.02, 0.002);
  private static final LoihiRectifiedLinear RELU = new LoihiRectifiedLinear(DT, 1);

  @Test
  void ratesAreThoseOfTheSteppedNeurons() {
    Random random = new Random(3);
    for (RateModel model : List.of(LIF, RELU, new LoihiLif(DT, 0.05, 0.0013, 0.5, 0))) {
      double scale = model instanceof LoihiLif ? 6 : 700;
      double[] input = random.doubles(40).map(x -> scale * x).toArray();
      double[] total = new double[input.length];
      ReferenceNeurons neurons = model.open(input.length);
      int steps = 4000;
      for (int k = 0; k < steps; k++) {
        double[] output = neurons.step(input);
        Arrays.setAll(total, i -> total[i] + output[i] * DT);
      }
      for (int i = 0; i < input.length; i++) {
        assertThat(total[i] / (steps * DT)).isCloseTo(model.rate(input[i]), within(1.01 * model.amplitude() / (steps * DT)));
      }
    }
  }

  @Test
  void silentBelowThresholdAndAtMostOneSpikeAStep() {
    assertThat(LIF.rate(1)).isZero();
    assertThat(LIF.rate(-5)).isZero();
    assertThat(RELU.rate(0)).isZero();
    assertThat(RELU.rate(1e6)).isEqualTo(1 / DT);
    assertThat(LIF.rate(1e9)).isCloseTo(1 / (0.002 + DT), within(1e-9));
    assertThat(LIF.interval(0.5)).isInfinite();
  }

  @Test
  void slopesAreDerivatives() {
    double h = 1e-6;
    for (SmoothRate rate : List.of(LIF.smooth(), LIF.smooth(new Softening(0.02)), LIF.smooth(new Softening(0.5)), RELU.smooth())) {
      for (double input : new double[] {0.2, 0.9, 1.05, 1.5, 4, 30}) {
        double difference = (rate.rate(input + h) - rate.rate(input - h)) / (2 * h);
        assertThat(rate.slope(input)).isCloseTo(difference, within(1e-4 * Math.max(1, Math.abs(difference))));
      }
    }
    assertThat(LIF.smooth().slope(1)).isZero();
    assertThat(RELU.smooth().slope(-1)).isZero();
  }

  @Test
  void smoothRatesPassThroughTheStairsAndSoftOnesApproachThem() {
    for (double input = 1.2; input < 20; input *= 1.3) {
      double interval = 1 / LIF.smooth().rate(input);
      assertThat(interval).isCloseTo(LIF.interval(input) * DT, within(DT / 2 + 1e-12));
      assertThat(LIF.smooth(new Softening(0.001)).rate(input)).isCloseTo(LIF.smooth().rate(input), within(1e-6 * 1000));
    }
    SmoothRate soft = LIF.smooth(new Softening(0.02));
    assertThat(soft.rate(0.5)).isPositive();
    assertThat(soft.rate(100)).isCloseTo(LIF.smooth().rate(100), within(1e-9 * 1000));
    SmoothRate limited = LIF.smooth(new Softening(0.02, Softening.Far.LIMIT));
    assertThat(limited.rate(100)).isCloseTo(1 / (0.002 + DT / 2), within(1e-9));
    assertThat(limited.slope(100)).isZero();
  }

  @Test
  void rippleHasTheRateAsItsMean() {
    for (OutputNoise noise : List.of(new OutputNoise.LowpassRc(0.005), new OutputNoise.AlphaRc(0.005), OutputNoise.NONE)) {
      TrainingRate rate = new TrainingRate(LIF, LIF.smooth(), noise);
      int count = 20000;
      double sum = 0;
      for (int i = 0; i < count; i++) {
        sum += rate.forward(1.7, (i + 0.5) / count);
      }
      assertThat(sum / count).isCloseTo(LIF.rate(1.7), within(1e-3 * LIF.rate(1.7)));
      assertThat(rate.forward(0.5, 0.3)).isZero();
    }
    assertThat(TrainingRate.of(RELU).forward(400, 0)).isEqualTo(RELU.rate(400));
    assertThat(TrainingRate.of(LIF).slope(2)).isEqualTo(LIF.smooth().slope(2));
  }

  @Test
  void badParametersAreRefused() {
    assertThatThrownBy(() -> new LoihiLif(0, 0.02, 0)).hasMessageContaining("was 0.0 s");
    assertThatThrownBy(() -> new LoihiLif(DT, 20, 0)).hasMessageContainingAll("20.0 s", "8190");
    assertThatThrownBy(() -> new LoihiRectifiedLinear(-1, 1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new Softening(0)).hasMessageContaining("above 0, was 0.0");
    assertThatThrownBy(() -> new OutputNoise.LowpassRc(0)).hasMessageContaining("above 0 s");
    assertThatThrownBy(() -> new OutputNoise.AlphaRc(0.02).output(1, 0, 0.02)).hasMessageContaining("different time constants");
    assertThatThrownBy(() -> new TrainingRate(RELU, RELU.smooth(), new OutputNoise.LowpassRc(0.005))).hasMessageContaining("no membrane");
  }
}
