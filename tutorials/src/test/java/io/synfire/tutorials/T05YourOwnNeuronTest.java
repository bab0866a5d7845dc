package io.synfire.tutorials;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.runtime.training.EpochMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class T05YourOwnNeuronTest {
  private static final double CHANCE = 0.1;
  private static final double RISE = 1e-3;

  @Test
  void theModelLearnsAndIsRecorded() {
    T05YourOwnNeuron.Result result = T05YourOwnNeuron.run();

    List<EpochMetrics> history = result.training().history();
    assertThat(history.getLast().train().loss()).isLessThan(0.5 * history.getFirst().train().loss());
    assertThat(result.training().test().score().accuracy()).isGreaterThan(8 * CHANCE);
    assertRisesAtSpikesOnly(result.threshold());
  }

  /** In every step it falls by dt / tau_a, and then rises by 1 mV or not at all. */
  private static void assertRisesAtSpikesOnly(float[] threshold) {
    double before = 0;
    for (float now : threshold) {
      double rise = now - before * Math.exp(-1.0 / 50);
      assertThat(Math.min(Math.abs(rise), Math.abs(rise - RISE))).isLessThan(1e-7);
      before = now;
    }
    assertThat(before).isPositive();
  }

  @Test
  void itsLimitsHold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdaptiveThresholdLif.defaults().withTauM(ms(0)))
        .withMessageContaining("tauM must be positive");
  }
}
