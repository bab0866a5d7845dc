package io.synfire.library.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.random.CounterRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PesTest {
  private static final int SOURCES = 20;

  @Test
  void oneSpikeActsWithItsFilteredActivity() {
    Plasticity plasticity = Plasticities.pes(0.5, ms(5)).open(new PlasticConnection(2, 2, ms(1), CounterRandom.seeded(1)));
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[2][2];
    double activity = (1 - Math.exp(-0.2)) * 1000;
    double sum = 0;
    for (int t = 0; t < 4; t++) {
      step.pre = new float[] {t == 0 ? 1 : 0, 0};
      step.modulator = new float[] {0.1f, -0.2f};
      plasticity.step(step);
      sum += activity * Math.exp(-0.2 * t);
    }
    assertThat((double) step.weight[0][0]).isCloseTo(-0.25 * 0.1 * sum, within(1e-3));
    assertThat((double) step.weight[0][1]).isCloseTo(0.25 * 0.2 * sum, within(1e-3));
    assertThat(step.weight[1]).containsOnly(0);
  }

  /** The decoded sum of regular spikes is driven to a target value. */
  @Test
  void theErrorVanishes() {
    Plasticity plasticity = Plasticities.pes(1e-6, ms(20)).open(new PlasticConnection(SOURCES, 1, ms(1), CounterRandom.seeded(1)));
    Random random = new Random(3);
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[SOURCES][1];
    step.pre = new float[SOURCES];
    double filtered = 0;
    double late = 0;
    for (int t = 0; t < 6000; t++) {
      double sum = 0;
      for (int i = 0; i < SOURCES; i++) {
        step.pre[i] = random.nextDouble() < 0.1 ? 1 : 0;
        sum += step.pre[i] * step.weight[i][0] * 1000;
      }
      filtered += (sum - filtered) / 20;
      step.modulator = new float[] {(float) (filtered - 0.7)};
      plasticity.step(step);
      late += t >= 5000 ? filtered / 1000 : 0;
    }
    assertThat(late).isCloseTo(0.7, within(0.05));
  }
}
