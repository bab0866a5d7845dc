package io.synfire.runtime.loihi.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.plasticity.GradedSpikes;
import io.synfire.plasticity.RuleText;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceMode;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.plasticity.WeightSign;
import io.synfire.runtime.loihi.block.LearningContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraceLearningTest {
  private static final int[] NONE = {};
  private static final int[] FIRST = {0};

  private static TraceLearning exact(TraceRule rule) {
    return TraceLearning.exact(rule, ms(1), 0);
  }

  private static TraceRule pair(String dw) {
    return TraceRule.of(dw).with(TraceVariable.X1, Trace.adding(16, ms(10))).with(TraceVariable.Y1, Trace.adding(16, ms(10)));
  }

  @Test
  void spikesOfOneStepAtSourceAndTargetMeet() {
    Synapses synapses = Synapses.one(exact(pair("y0 * x1")), 10);

    synapses.step(FIRST, FIRST);

    assertThat(synapses.mantissa(0, 0)).isEqualTo(26);
    assertThat(synapses.unit.traces().get("x1")).containsExactly(16);
  }

  @Test
  void tracesAndWeightsSaturate() {
    Synapses synapses = Synapses.one(exact(pair("y0 * x1").with(TraceVariable.X1, Trace.adding(100, ms(1000)))), 10);
    for (int k = 0; k < 5; k++) {
      synapses.step(FIRST, FIRST);
    }

    assertThat(synapses.unit.traces().get("x1")).containsExactly(127);
    assertThat(synapses.mantissa(0, 0)).isEqualTo(255);
  }

  @Test
  void weightsKeepTheirSignAndRange() {
    int[][] cases = {{-256, -300}, {0, -1}, {-255, -300}};
    for (WeightSign sign : WeightSign.values()) {
      Synapses synapses = Synapses.one(exact(TraceRule.of("-6 * 2^3 * x0").withSign(sign)), 20);
      for (int k = 0; k < 20; k++) {
        synapses.step(FIRST, NONE);
      }
      assertThat(synapses.mantissa(0, 0)).as(sign.name()).isEqualTo(cases[sign.ordinal()][0]);
    }
    WeightRange mixed = new WeightRange(WeightSign.MIXED, 8);
    assertThat(mixed.truncated(27)).isEqualTo(26);
    assertThat(mixed.truncated(-35)).isEqualTo(-36);
    assertThat(new WeightRange(WeightSign.INHIBITORY, 6).truncated(-35)).isEqualTo(-32);
    assertThatIllegalArgumentException().isThrownBy(() -> new WeightRange(WeightSign.MIXED, 9)).withMessageContaining("1 to 8");
  }

  @Test
  void anEpochActsAtItsEndOnly() {
    Synapses synapses = Synapses.one(exact(pair("y0 * x1").withEpoch(4)), 0);
    synapses.step(FIRST, NONE);
    synapses.step(NONE, FIRST);
    synapses.rest(1);
    assertThat(synapses.mantissa(0, 0)).isZero();
    synapses.rest(1);
    assertThat(synapses.mantissa(0, 0)).isBetween(14, 15);
  }

  @Test
  void aTagCollectsWhatTheThirdFactorTurnsIntoWeight() {
    TraceRule rule = pair("x0").with(TraceVariable.Y2, Trace.modulated());
    TraceRule tagged = new TraceRule(new RuleText("u0 * t * y2 * 2^3", "", "y0 * x1"), rule.traces(), 1, WeightSign.MIXED, GradedSpikes.IMPULSE);
    Synapses synapses = Synapses.one(exact(tagged), 5);
    synapses.thirdFactor = new int[] {0};
    synapses.step(FIRST, FIRST);
    synapses.rest(2);
    assertThat(synapses.mantissa(0, 0)).isEqualTo(5);
    synapses.thirdFactor = new int[] {-4};
    synapses.rest(1);
    assertThat(synapses.mantissa(0, 0)).isEqualTo(5 - 16);
  }

  @Test
  void aThirdFactorStaysAsGivenFromEpochToEpoch() {
    Synapses synapses = Synapses.one(exact(pair("x0 * y2").with(TraceVariable.Y2, new Trace(0, ms(2), TraceMode.MODULATED))), 5);
    synapses.thirdFactor = new int[] {100};
    synapses.rest(3);
    assertThat(synapses.unit.traces().get("y2")).containsExactly(100);
  }

  @Test
  void weightsThatNoRuleChangesStayEvenBeyondTheirRange() {
    Synapses synapses = Synapses.one(exact(new TraceRule(new RuleText("", "", "y0 * x1"), pair("x0").traces(), 1, WeightSign.INHIBITORY,
        GradedSpikes.IMPULSE)), 300);
    synapses.step(FIRST, FIRST);
    assertThat(synapses.mantissa(0, 0)).isEqualTo(300);
    synapses.unit.reset();
    synapses.step(FIRST, FIRST);
    assertThat(synapses.mantissa(0, 0)).isEqualTo(300);
  }

  @Test
  void payloadsSetTheTrace() {
    TraceRule rule = pair("x0 * x1").with(TraceVariable.X1, Trace.adding(0, ms(1e6)));
    Synapses set = Synapses.one(exact(rule.withGradedSpikes(GradedSpikes.OVERWRITE)), 0);
    Synapses over = Synapses.one(exact(rule.withGradedSpikes(GradedSpikes.ADD_OVERFLOWING)), 0);
    for (Synapses synapses : new Synapses[] {set, over}) {
      synapses.unit.arrive(0, 200);
      synapses.rest(1);
      synapses.unit.arrive(0, 60);
      synapses.rest(1);
    }
    assertThat(set.unit.traces().get("x1")[0]).isBetween(29, 30);
    assertThat(over.unit.traces().get("x1")[0]).isBetween(2, 3);
    assertThat(over.mantissa(0, 0)).isBetween(2, 3);
  }

  /** Rows that are not in the order of the neurons take another way through the engine. */
  @Test
  void theOrderOfSynapsesDoesNotMatter() {
    TraceRule rule = pair("2^-1 * y0 * x1 * (w - 3) - x0 * y1 + y0 * t").withEpoch(2);
    TraceRule all = new TraceRule(new RuleText(rule.text().dw(), "x0 * y1 - 2 * y0", "u3 * x1 * sgn(w) - y0 * d"), rule.traces(), 2,
        WeightSign.MIXED, GradedSpikes.IMPULSE);
    int[][] mantissas = {{10, 20, -30}, {4, 5, 6}, {100, -100, 7}, {0, 1, 2}};
    for (TraceRule tried : new TraceRule[] {rule, all}) {
      Synapses ordered = new Synapses(exact(tried), mantissas, 3);
      Synapses reversed = new Synapses(exact(tried), mantissas, 3, true);
      Random random = new Random(11);
      for (int t = 0; t < 200; t++) {
        int[] pre = random.ints(4, 0, 10).filter(i -> i < 4).distinct().toArray();
        int[] post = random.ints(3, 0, 9).filter(j -> j < 3).distinct().sorted().toArray();
        ordered.step(pre, post);
        reversed.step(pre, post);
        for (int i = 0; i < mantissas.length; i++) {
          for (int j = 0; j < 3; j++) {
            assertThat(reversed.mantissa(i, j)).isEqualTo(ordered.mantissa(i, j));
          }
        }
      }
    }
  }

  @Test
  void resettingBringsEverythingBack() {
    Synapses synapses = Synapses.one(exact(new TraceRule(new RuleText("y0 * x1", "x0", "x0"), pair("x0").traces(), 1, WeightSign.MIXED,
        GradedSpikes.IMPULSE)), 7);
    synapses.step(FIRST, FIRST);
    synapses.unit.reset();

    assertThat(synapses.mantissa(0, 0)).isEqualTo(7);
    assertThat(synapses.unit.traces().get("x1")).containsExactly(0);
  }

  @Test
  void fixedFollowsFloatInTheMean() {
    TraceRule rule = pair("2^-2 * y0 * x1 - 2^-2 * x0 * y1").withEpoch(2);
    int seeds = 400;
    double mean = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Synapses synapses = new Synapses(exact(rule), new int[][] {{0}}, seed);
      synapses.step(FIRST, NONE);
      synapses.rest(4);
      synapses.step(NONE, FIRST);
      synapses.rest(10);
      mean += synapses.mantissa(0, 0) / (double) seeds;
    }
    assertThat(mean).isCloseTo(4 * Math.exp(-0.5), within(0.1));
  }

  @Test
  void whatTheChipCannotHoldIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> exact(TraceRule.of("9 * x0"))).withMessageContaining("mantissa 9")
        .withMessageContaining("\"9 * x0\"");
    assertThatIllegalArgumentException().isThrownBy(() -> exact(TraceRule.of("2^-9 * x0"))).withMessageContaining("-7 to 8");
    assertThatIllegalArgumentException().isThrownBy(() -> exact(pair("x0").with(TraceVariable.X1, Trace.adding(130, ms(1)))))
        .withMessageContaining("0 to 127");
    assertThatIllegalArgumentException().isThrownBy(() -> new TraceLearning(IntegerRule.exact(pair("x0"), ms(1)), 8))
        .withMessageContaining("-6 to 7");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> exact(pair("x0")).open(new LearningContext("layer1", new int[1][2][1], new int[1][2][1], 1, null)))
        .withMessageContaining("layer1").withMessageContaining("2 atoms");
  }
}
