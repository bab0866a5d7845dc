package io.synfire.runtime.loihi.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.plasticity.GradedSpikes;
import io.synfire.plasticity.RuleText;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.plasticity.WeightSign;
import io.synfire.random.CounterRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleDiscretizerTest {
  private static final WeightScale SCALE = new WeightScale(ms(1), 200, 0, 64);

  private static TraceRule pair(String dw) {
    return TraceRule.of(dw).with(TraceVariable.X1, Trace.adding(1, ms(10))).with(TraceVariable.Y1, Trace.adding(1, ms(20)));
  }

  @Test
  void coefficientsAreScaledByWeightsAndImpulses() {
    TraceDiscretization found = TraceLearning.of(pair("0.02 * y0 * x1 - 0.01 * x0 * y1"), SCALE);

    assertThat(found.impulses()).isEqualTo(new Impulses(16, 16));
    assertThat(found.roundings()).extracting(TermRounding::value).containsExactly(0.02 * 200 / 16, -0.01 * 200 / 16);
    assertThat(found.worst()).isZero();
    assertThat(found.learning().rule().sources().get(0).impulse()).isEqualTo(16);
  }

  @Test
  void theRoundingOfEachCoefficientIsReported() {
    TermRounding rounding = TraceLearning.of(pair("0.0123 * y0 * x1"), SCALE).roundings().get(0);

    assertThat(rounding.value()).isCloseTo(0.15375, within(1e-12));
    assertThat(rounding.held()).isEqualTo(0.15625);
    assertThat(rounding.toString()).contains("coefficient of \"0.0123 * y0 * x1\"").contains("0.15625");
    assertThat(new FloatTraceLearning(pair("0.0123 * y0 * x1"), ms(1), 1).discretize(200, 0).warnings()).hasSize(1);
    assertThat(new FloatTraceLearning(pair("0.02 * y0 * x1"), ms(1), 1).discretize(200, 0).warnings()).isEmpty();
  }

  @Test
  void smallRatesGetSmallerImpulses() {
    TraceDiscretization found = TraceLearning.of(pair("0.0002 * y0 * x1 - 0.0002 * x0 * y1"), SCALE);

    assertThat(found.impulses().sources()).isLessThan(16);
    assertThat(found.impulses().targets()).isLessThan(16);
    assertThat(found.worst()).isLessThan(0.5);
  }

  /** The constant needs a large impulse of the source trace, the small coefficient a small one of the target trace. */
  @Test
  void bothSidesFindTheirImpulse() {
    TraceDiscretization found = TraceLearning.of(pair("0.0055 * y0 * (x1 - 0.055) * (1 - w) - 0.00055 * x0 * y1 * (1 - w)"), SCALE);

    assertThat(found.impulses().sources()).isEqualTo(16);
    assertThat(found.impulses().targets()).isLessThanOrEqualTo(2);
    assertThat(found.worst()).isLessThan(0.3);
  }

  @Test
  void whatNoScaleHoldsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TraceLearning.of(pair("0.000001 * y0 * x1"), SCALE))
        .withMessageContaining("coefficient of \"0.000001 * y0 * x1\"").withMessageContaining("learning rate");
    assertThatIllegalArgumentException().isThrownBy(() -> TraceLearning.of(pair("1000 * y0 * (x1 + 0.5)"), SCALE))
        .withMessageContaining("smaller learning rate");
    assertThatIllegalArgumentException().isThrownBy(() -> TraceLearning.of(pair("0.01 * x0 * (w - 20)"), SCALE))
        .withMessageContaining("constant in \"0.01 * x0 * (w - 20)\"").withMessageContaining("255");
    assertThatIllegalArgumentException().isThrownBy(() -> new WeightScale(ms(1), 0, 0, 1)).withMessageContaining("positive");
  }

  /** The same spikes drive the float rule and the chip; shifts of long products are made up for. */
  @Test
  void integersFollowTheFloatRule() {
    TraceRule reward = new TraceRule(new RuleText("u0 * t * y2", "", "0.02 * y0 * x1 - 0.01 * x0 * y1 - 0.0625 * u0 * t"),
        pair("x0").with(TraceVariable.Y2, Trace.modulated()).traces(), 1, WeightSign.MIXED, GradedSpikes.IMPULSE);
    for (TraceRule rule : new TraceRule[] {
        pair("0.02 * y0 * x1 - 0.01 * x0 * y1"), pair("0.01 * y0 * x1 * (1 - w)").withEpoch(3), pair("0.02 * y0 * x1 * y1 - 0.01 * x0"), reward}) {
      assertThat(integerChange(rule)).as(rule.text().dw()).isCloseTo(floatChange(rule), within(0.15 * Math.abs(floatChange(rule)) + 0.01));
    }
  }

  private static double integerChange(TraceRule rule) {
    double mean = 0;
    int seeds = 200;
    TraceLearning learning = TraceLearning.of(rule, SCALE).learning();
    for (int seed = 0; seed < seeds; seed++) {
      Synapses synapses = new Synapses(learning, new int[][] {{100}}, seed);
      Random random = new Random(5);
      for (int t = 0; t < 120; t++) {
        synapses.thirdFactor = new int[] {t % 10 == 0 ? 64 : 0};
        int[] pre = random.nextDouble() < 0.1 ? new int[] {0} : new int[0];
        int[] post = random.nextDouble() < 0.08 ? new int[] {0} : new int[0];
        synapses.step(pre, post);
      }
      mean += (synapses.mantissa(0, 0) - 100) / SCALE.perWeight() / seeds;
    }
    return mean;
  }

  private static double floatChange(TraceRule rule) {
    Plasticity plasticity = rule.open(new PlasticConnection(1, 1, ms(1), CounterRandom.seeded(1)));
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[][] {{0.5f}};
    Random random = new Random(5);
    for (int t = 0; t < 120; t++) {
      step.step = t;
      step.modulator = new float[] {t % 10 == 0 ? 1 : 0};
      step.pre = new float[] {random.nextDouble() < 0.1 ? 1 : 0};
      step.post = new float[] {random.nextDouble() < 0.08 ? 1 : 0};
      plasticity.step(step);
    }
    return step.weight[0][0] - 0.5;
  }
}
