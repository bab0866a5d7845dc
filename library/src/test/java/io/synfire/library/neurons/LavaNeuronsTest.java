package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.library.neurons.LavaTrace.Step;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The neurons of Lava in fixed point, bit by bit against their definition written out. */
class LavaNeuronsTest {
  private static final int STEPS = 600;
  private static final int HALF = 1 << 23;
  private final SplittableRandom random = new SplittableRandom(11);

  private static int dec(int x, int c) {
    long product = (long) x * c;
    return Long.signum(product) * (int) (Math.abs(product) >> 12);
  }

  private static int wrapped(int u) {
    return u > HALF ? u - 2 * HALF : u <= -HALF ? u + 2 * HALF : u;
  }

  private static int clipped(int v) {
    return Math.clamp(v, -HALF + 1, HALF - 1);
  }

  private int[] input(int size) {
    return random.ints(STEPS, -size, size + 1).toArray();
  }

  /** Small input, and input that makes the current overflow. */
  @ParameterizedTest
  @ValueSource(ints = {300, 20_000, 150_000})
  void lifWrapsItsCurrentAndClipsItsVoltage(int size) {
    int du = random.nextInt(4096);
    int dv = random.nextInt(4096);
    int bias = random.nextInt(-4096, 4096);
    LavaLif model = new LavaLif(LavaFixedPoint.currentDecay(du), LavaFixedPoint.voltageDecay(dv), LavaFixedPoint.bias(bias, 3), scalar(600));
    LavaTrace trace = LavaTrace.of(model, "u");
    int u = 0;
    int v = 0;
    for (int a : input(size)) {
      u = wrapped(dec(u, 4096 - (du + 1)) + (a << 6));
      v = clipped(dec(v, 4096 - dv) + u + (bias << 3));
      boolean spike = v > 600 << 6;
      v = spike ? 0 : v;
      assertThat(trace.step(a).last("u", "v")).isEqualTo(Step.of(spike ? 1 : 0, u, v));
    }
  }

  @Test
  void ternaryFiresBothWays() {
    TernaryLif model =
        new TernaryLif(LavaFixedPoint.currentDecay(1000), LavaFixedPoint.voltageDecay(60), LavaFixedPoint.bias(-77, -2), scalar(900), scalar(-300));
    LavaTrace trace = LavaTrace.graded(model, "s", "u");
    int u = 0;
    int v = 0;
    for (int a : input(400)) {
      u = wrapped(dec(u, 4096 - 1001) + (a << 6));
      v = clipped(dec(v, 4096 - 60) + u + (-77 >> 2));
      int s = v > 900 << 6 ? 1 : v < -300 << 6 ? -1 : 0;
      v = s == 0 ? v : 0;
      assertThat(trace.step(a).last("u", "v")).isEqualTo(Step.of(s, u, v));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 19, 20, 47})
  void resettingStartsAnewWhereTheStepSaysSo(int offset) {
    ResettingLif model = new ResettingLif(
        LavaFixedPoint.currentDecay(0), LavaFixedPoint.voltageDecay(100), LavaFixedPoint.bias(5, 4), scalar(600), scalar(20), scalar(offset));
    LavaTrace trace = LavaTrace.of(model, "u");
    int u = 0;
    int v = 0;
    int time = 0;
    for (int a : input(40)) {
      time++;
      if (time % 20 == offset % 20) {
        u = 0;
        v = 0;
      }
      u = wrapped(dec(u, 4095) + (a << 6));
      v = clipped(dec(v, 4096 - 100) + u + (5 << 4));
      boolean spike = v > 600 << 6;
      v = spike ? 0 : v;
      assertThat(trace.step(a).last("u", "v")).isEqualTo(Step.of(spike ? 1 : 0, u, v));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 30_000})
  void resonatingRotatesAndFiresWhereTheImaginaryPartRises(int size) {
    LavaTrace trace = LavaTrace.of(new ResonateAndFire(LavaFixedPoint.coefficient(2239, 12), LavaFixedPoint.coefficient(-1081, 12), scalar(60)));
    int re = 0;
    int im = 0;
    for (int a : input(size)) {
      int old = im;
      int next = clipped(dec(re, -1081) - dec(im, 2239) + (a << 6));
      im = clipped(dec(re, 2239) + dec(im, -1081) + (-a << 6));
      re = next;
      boolean spike = re >= 60 << 6 && im >= 0 && old < 0;
      assertThat(trace.step(a, -a).last("re", "im")).isEqualTo(Step.of(spike ? 1 : 0, re, im));
    }
  }

  @Test
  void resonatingWithAResetStopsOneUnitBelowTheThreshold() {
    ResonateAndFireIzhikevich model = new ResonateAndFireIzhikevich(
        LavaFixedPoint.coefficient(2239, 12), LavaFixedPoint.coefficient(3081, 12), scalar(60), LavaFixedPoint.bias(1, 0));
    LavaTrace trace = LavaTrace.of(model);
    int re = 0;
    int im = 0;
    for (int a : input(60)) {
      int next = clipped(dec(re, 3081) - dec(im, 2239) + (a << 6));
      im = clipped(dec(re, 2239) + dec(im, 3081));
      boolean spike = im >= 60 << 6;
      re = spike ? 0 : next;
      im = spike ? (60 << 6) - 1 : im;
      assertThat(trace.step(a, 0).last("re", "im")).isEqualTo(Step.of(spike ? 1 : 0, re, im));
    }
  }

  @Test
  void adaptiveThresholdRisesAndFalls() {
    AdaptiveThresholdLif model = new AdaptiveThresholdLif(LavaFixedPoint.voltageDecay(1638), LavaFixedPoint.voltageDecay(1638),
        LavaFixedPoint.voltageDecay(819), LavaFixedPoint.voltageDecay(819), scalar(5), scalar(3.75), scalar(0));
    LavaTrace trace = LavaTrace.of(model);
    int i = 0;
    int v = 0;
    int theta = 5 << 6;
    int r = 0;
    for (int a : input(9)) {
      i = dec(i, 4096 - 1638) + (a << 6);
      v = dec(v, 4096 - 1638) + i;
      theta = dec(theta - (5 << 6), 4096 - 819) + (5 << 6);
      r = dec(r, 4096 - 819);
      boolean spike = v - r >= theta;
      r += spike ? 2 * theta : 0;
      theta += spike ? 240 : 0;
      assertThat(trace.step(a).last("i", "v", "theta", "r")).isEqualTo(Step.of(spike ? 1 : 0, i, v, theta, r));
    }
  }

  @Test
  void whatSigmaDeltaSendsAddsUpToTheRectifiedSum() {
    LavaTrace sender = LavaTrace.graded(new SigmaDelta(scalar(2), scalar(10)), "s");
    LavaTrace receiver = LavaTrace.of(new Sigma());
    int sum = 0;
    int arrived = 0;
    for (int a : input(6)) {
      sum += a;
      int sent = sender.step(a).last().output();
      assertThat(sent == 0 || Math.abs(sent) >= 10).isTrue();
      arrived += sent;
      assertThat(Math.abs(arrived - Math.max(sum + 2, 0))).isLessThan(10);
      receiver.step(sent);
      assertThat(receiver.value("sigma")).isEqualTo(arrived << 6);
    }
  }

  @Test
  void deltaSendsChangesThatReachTheThreshold() {
    LavaTrace trace = LavaTrace.graded(new Delta(scalar(3)), "s");
    int[] input = {0, 2, 3, 3, -1, -1, 10};
    int[] sent = {0, 0, 3, 0, -4, 0, 11};
    for (int k = 0; k < input.length; k++) {
      assertThat(trace.step(input[k]).last().output()).as("step %d", k).isEqualTo(sent[k]);
    }
  }

  @Test
  void parametersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> LavaFixedPoint.currentDecay(4096)).hasMessage("du is 0 to 4095, was 4096");
    assertThatThrownBy(() -> LavaFixedPoint.bias(1, 32)).hasMessageContaining("-31 to 31, was 32");
    assertThatThrownBy(() -> new LavaLif(scalar(1.5), scalar(0), scalar(0), scalar(1))).hasMessageContaining("LavaLif: du must be from 0 to 1");
    assertThatThrownBy(() -> new RefractoryLif(scalar(0), scalar(0), scalar(0), scalar(1), scalar(2.5)))
        .hasMessageContaining("refractoryPeriod must be a whole number, 0 or more");
    assertThatThrownBy(() -> new TernaryLif(scalar(0), scalar(0), scalar(0), scalar(1), scalar(1))).hasMessageContaining("vHigh must be greater than vLow");
  }
}
