package io.synfire.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.random.CounterRandom;
import org.junit.jupiter.api.Test;

class TraceRuleTest {
  private static final Trace SPIKES = Trace.adding(1, ms(10));

  /** Weight of one synapse after spikes at some steps, counted from 1. */
  private static double run(TraceRule rule, double weight, int steps, int[] pre, int[] post, float... modulator) {
    Plasticity plasticity = rule.open(new PlasticConnection(1, 1, ms(1), CounterRandom.seeded(1)));
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[][] {{(float) weight}};
    for (int t = 1; t <= steps; t++) {
      step.step = t - 1;
      step.pre = new float[] {among(pre, t)};
      step.post = new float[] {among(post, t)};
      step.modulator = modulator.length == 0 ? null : new float[] {modulator[Math.min(t, modulator.length) - 1]};
      plasticity.step(step);
    }
    return step.weight[0][0];
  }

  private static float among(int[] times, int time) {
    for (int t : times) {
      if (t == time) {
        return 1;
      }
    }
    return 0;
  }

  private static int[] at(int... steps) {
    return steps;
  }

  private static TraceRule pair(String dw) {
    return TraceRule.of(dw).with(TraceVariable.X1, SPIKES).with(TraceVariable.Y1, SPIKES);
  }

  @Test
  void thePairWindowIsExponentialInTheTimeDifference() {
    TraceRule rule = pair("0.3 * y0 * x1 - 0.2 * x0 * y1");
    for (int difference = 1; difference < 20; difference++) {
      double decay = Math.exp(-difference / 10.0);
      assertThat(run(rule, 0.5, 40, at(5), at(5 + difference))).isCloseTo(0.5 + 0.3 * decay, within(1e-6));
      assertThat(run(rule, 0.5, 40, at(5 + difference), at(5))).isCloseTo(0.5 - 0.2 * decay, within(1e-6));
    }
  }

  @Test
  void weightsThatNoRuleChangesKeepTheirSign() {
    TraceRule tagged = new TraceRule(new RuleText("", "", "y0 * x1"), pair("x0").traces(), 1, WeightSign.INHIBITORY, GradedSpikes.IMPULSE);
    assertThat(run(tagged, 0.5, 3, at(1), at(2))).isEqualTo(0.5);
    assertThat(run(pair("y0 * x1").withSign(WeightSign.INHIBITORY), 0.5, 3, at(), at())).isZero();
  }

  @Test
  void aThirdFactorStaysAsGivenFromEpochToEpoch() {
    TraceRule rule = pair("x0 * y2").with(TraceVariable.Y2, new Trace(0, ms(2), TraceMode.MODULATED));
    TraceEngine engine = new TraceEngine(rule, new PlasticConnection(1, 1, ms(1), CounterRandom.seeded(1)));
    PlasticityStep step = new PlasticityStep();
    step.pre = new float[] {1};
    step.post = new float[] {0};
    step.modulator = new float[] {3};
    double[][] weight = {{0}};
    engine.step(step, SynapseWeights.of(weight));
    assertThat(engine.trace(TraceVariable.Y2)).containsExactly(3);
    assertThat(weight[0][0]).isCloseTo(3 * Math.exp(-0.5), within(1e-12));
  }

  @Test
  void anEpochReadsTracesAtTheSpikesInIt() {
    for (int epoch : at(1, 2, 3, 5, 8)) {
      TraceRule rule = pair("y0 * x1 - x0 * y1").withEpoch(epoch);
      int steps = 40 / epoch * epoch;
      assertThat(run(rule, 0, steps, at(3), at(7))).as("epoch %d", epoch)
          .isCloseTo(Math.exp(-0.4), within(1e-6));
    }
  }

  @Test
  void theFirstOfTwoSpikesOfAnEpochAddsItsImpulseUndecayed() {
    TraceRule rule = TraceRule.of("x0 * x1").with(TraceVariable.X1, SPIKES).withEpoch(4);

    assertThat(run(rule, 0, 4, at(1, 3), at())).isCloseTo(Math.exp(-0.3) + 1, within(1e-6));
  }

  @Test
  void aSettingTraceForgetsEarlierSpikes() {
    TraceRule adding = TraceRule.of("y0 * x1").with(TraceVariable.X1, SPIKES);
    TraceRule setting = TraceRule.of("y0 * x1").with(TraceVariable.X1, Trace.setting(1, ms(10)));

    assertThat(run(adding, 0, 10, at(1, 5), at(6))).isCloseTo(Math.exp(-0.5) + Math.exp(-0.1), within(1e-6));
    assertThat(run(setting, 0, 10, at(1, 5), at(6))).isCloseTo(Math.exp(-0.1), within(1e-6));
    assertThat(run(setting.withEpoch(5), 0, 10, at(1, 3), at(6))).isCloseTo(Math.exp(-0.3), within(1e-6));
  }

  @Test
  void aClockActsEveryPowerOfTwoEpochs() {
    assertThat(run(TraceRule.of("u0 * 2^-1"), 0, 12, at(), at())).isEqualTo(6);
    assertThat(run(TraceRule.of("u1 * 1"), 0, 12, at(), at())).isEqualTo(6);
    assertThat(run(TraceRule.of("u1 * 1").withEpoch(2), 0, 12, at(), at())).isEqualTo(3);
    assertThat(run(TraceRule.of("u0 * -2^-1 * w"), 8, 3, at(), at())).isEqualTo(1);
  }

  @Test
  void allRulesReadTheVariablesAsTheyWere() {
    TraceRule rule = TraceRule.of(new RuleText("u0 * t", "", "u0 * w"));

    assertThat(run(rule, 1, 1, at(), at())).isEqualTo(1);
    assertThat(run(rule, 1, 2, at(), at())).isEqualTo(2);
    assertThat(run(rule, 1, 3, at(), at())).isEqualTo(4);
  }

  @Test
  void signsAndConstantsEnterAFactor() {
    assertThat(run(TraceRule.of("x0 * sgn(w - 3) * (w + 1)"), 5, 1, at(1), at())).isEqualTo(11);
    assertThat(run(TraceRule.of("x0 * sgn(w - 3) * (w + 1)"), 2, 1, at(1), at())).isEqualTo(-1);
    assertThat(run(TraceRule.of("x0 * sgn(w - 3) * (w + 1)"), 3, 1, at(1), at())).isEqualTo(3);
    assertThat(run(TraceRule.of("x0 * y0 - x0 * 2"), 0, 3, at(1, 3), at(2, 3))).isEqualTo(-3);
  }

  @Test
  void weightsKeepTheirSign() {
    assertThat(run(TraceRule.of("-x0").withSign(WeightSign.EXCITATORY), 0.5, 1, at(1), at())).isZero();
    assertThat(run(TraceRule.of("x0").withSign(WeightSign.INHIBITORY), -0.5, 1, at(1), at())).isZero();
    assertThat(run(TraceRule.of("-x0"), 0.5, 1, at(1), at())).isEqualTo(-0.5);
    assertThat(run(TraceRule.of("x0").withSign(WeightSign.INHIBITORY), 3, 1, at(), at())).isZero();
  }

  @Test
  void aModulatedTraceIsTheThirdFactorOfTheStep() {
    TraceRule rule = TraceRule.of("u0 * y2").with(TraceVariable.Y2, Trace.modulated());

    assertThat(rule.modulated()).isTrue();
    assertThat(run(rule, 0, 4, at(), at(), 1, 2, 4, 8)).isEqualTo(15);
    assertThat(run(rule.withEpoch(2), 0, 4, at(), at(), 1, 2, 4, 8)).isEqualTo(10);
    assertThatIllegalArgumentException().isThrownBy(() -> rule.with(TraceVariable.X1, Trace.modulated()))
        .withMessageContaining("only y1, y2 and y3");
  }

  @Test
  void payloadsSetOrAddToTheFirstTrace() {
    TraceRule rule = TraceRule.of("u0 * x1").with(TraceVariable.X1, Trace.adding(0, ms(10)));
    double[] expected = {2 * Math.exp(-0.1), 2 * Math.exp(-0.1) + 2 * Math.exp(-0.2) + 2 * Math.exp(-0.1)};
    PlasticityStep step = new PlasticityStep();
    step.post = new float[1];
    step.pre = new float[] {4};
    for (GradedSpikes mode : new GradedSpikes[] {GradedSpikes.OVERWRITE, GradedSpikes.ADD}) {
      Plasticity plasticity = rule.withGradedSpikes(mode).open(new PlasticConnection(1, 1, ms(1), CounterRandom.seeded(1)));
      step.weight = new float[1][1];
      step.step = 0;
      plasticity.step(step);
      assertThat(step.weight[0][0]).isCloseTo((float) expected[0], within(1e-6f));
      step.step = 1;
      plasticity.step(step);
      double second = mode == GradedSpikes.OVERWRITE ? 2 * expected[0] : expected[1];
      assertThat(step.weight[0][0]).isCloseTo((float) second, within(1e-6f));
      assertThat(plasticity.traces()).containsOnlyKeys("x1");
    }
  }

  @Test
  void badValuesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TraceRule.of("x0").withEpoch(0)).withMessageContaining("1 to 63");
    assertThatIllegalArgumentException().isThrownBy(() -> Trace.adding(-1, ms(1))).withMessageContaining("impulse of a trace is -1");
    assertThatIllegalArgumentException().isThrownBy(() -> Trace.adding(1, ms(-1))).withMessageContaining("time constant");
  }
}
