package io.synfire.library.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.learning.PlasticityStep;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceVariable;
import io.synfire.random.CounterRandom;
import io.synfire.runtime.persistence.Records;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StdpTest {

  @ParameterizedTest
  @ValueSource(ints = {-30, -10, -3, -1, 1, 2, 7, 25})
  void onePairFollowsTheTwoExponentials(int difference) {
    Stdp rule = new Stdp(0.01, 0.8, -0.5, ms(20), ms(35));
    Plasticity plasticity = rule.open(new PlasticConnection(1, 1, ms(0.5), CounterRandom.seeded(1)));
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[1][1];
    for (int t = 0; t < 100; t++) {
      step.step = t;
      step.pre = new float[] {t == 40 ? 1 : 0};
      step.post = new float[] {t == 40 + difference ? 1 : 0};
      plasticity.step(step);
    }
    double time = Math.abs(difference) * 0.5;
    double expected = difference > 0 ? 0.008 * Math.exp(-time / 20) : -0.005 * Math.exp(-time / 35);
    assertThat((double) step.weight[0][0]).isCloseTo(expected, within(1e-8));
  }

  @Test
  void theReferenceHasAnImpulseOfSixteen() {
    assertThat(new Stdp(1, 1, -1, ms(10), ms(10), 16).traceRule(ms(1)).traces().x1().impulse()).isEqualTo(16);
  }

  @Test
  void rulesComeBackFromAFile() throws IOException {
    Kept kept = new Kept(List.of(
        Plasticities.stdp(0.1, 1, -1, ms(20)), Plasticities.pes(1e-4, ms(5)), Plasticities.rewardModulatedStdp(0.1, 1, -1, ms(20), ms(100)),
        Plasticities.rule("x0 * y1").with(TraceVariable.Y1, Trace.setting(1, ms(5))).withEpoch(2)));

    assertThat(Records.load("kept", Records.bytes(new Records.Saved<>(kept, Map.of())), Kept.class).value()).isEqualTo(kept);
  }

  /** A record with rules of several kinds. */
  record Kept(List<PlasticityRule> rules) {}

  @Test
  void badValuesAreNamed() {
    assertThatIllegalArgumentException().isThrownBy(() -> Plasticities.stdp(1, 1, -1, ms(0))).withMessageContaining("Stdp: tauPlus");
    assertThatIllegalArgumentException().isThrownBy(() -> Plasticities.stdp(Double.NaN, 1, -1, ms(1)).traceRule(ms(1)))
        .withMessageContaining("learningRate must be finite");
    assertThatIllegalArgumentException().isThrownBy(() -> Plasticities.pes(0, ms(1))).withMessageContaining("Pes: learningRate");
  }
}
