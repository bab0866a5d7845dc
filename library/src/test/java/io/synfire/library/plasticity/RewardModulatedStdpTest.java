package io.synfire.library.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.random.CounterRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RewardModulatedStdpTest {
  private static final RewardModulatedStdp RULE = Plasticities.rewardModulatedStdp(0.02, 1, -0.5, ms(10), ms(50));

  @Test
  void theWeightMovesOnlyWhenTheRewardComes() {
    Plasticity plasticity = RULE.open(new PlasticConnection(1, 1, ms(1), CounterRandom.seeded(1)));
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[1][1];
    for (int t = 0; t < 60; t++) {
      step.step = t;
      step.pre = new float[] {t == 5 ? 1 : 0};
      step.post = new float[] {t == 8 ? 1 : 0};
      step.modulator = new float[] {t == 40 ? -2 : 0};
      plasticity.step(step);
      if (t < 40) {
        assertThat(step.weight[0][0]).isZero();
      }
    }
    assertThat((double) step.weight[0][0]).isCloseTo(-2 * 0.02 * Math.exp(-0.3) * Math.exp(-31 / 50.0), within(1e-7));
  }

  /** Two cues, two actions; the right action for a cue is rewarded, the other one punished. */
  @Test
  void itLearnsWhichOfTwoActionsIsRewarded() {
    Random random = new Random(7);
    Plasticity plasticity = RULE.open(new PlasticConnection(2, 2, ms(1), CounterRandom.seeded(1)));
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[][] {{0.5f, 0.5f}, {0.5f, 0.5f}};
    step.modulator = new float[1];
    step.pre = new float[2];
    step.post = new float[2];
    int right = 0;
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      int cue = random.nextInt(2);
      double preference = step.weight[cue][0] - step.weight[cue][1];
      int action = random.nextDouble() < 1 / (1 + Math.exp(-8 * preference)) ? 0 : 1;
      right += trial >= trials - 100 && action == cue ? 1 : 0;
      trial(plasticity, step, trial, cue, action);
    }
    assertThat(right).isGreaterThanOrEqualTo(95);
    assertThat(step.weight[0][0]).isGreaterThan(step.weight[0][1]);
    assertThat(step.weight[1][1]).isGreaterThan(step.weight[1][0]);
  }

  private static void trial(Plasticity plasticity, PlasticityStep step, int trial, int cue, int action) {
    int length = 300;
    for (int t = 0; t < length; t++) {
      step.step = (long) trial * length + t;
      Arrays.fill(step.pre, 0);
      Arrays.fill(step.post, 0);
      step.pre[cue] = t == 5 ? 1 : 0;
      step.post[action] = t == 8 ? 1 : 0;
      step.modulator[0] = t >= 20 && t < 30 ? cue == action ? 0.5f : -0.5f : 0;
      plasticity.step(step);
    }
  }
}
