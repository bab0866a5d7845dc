package io.synfire.library.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.LearningRateSchedule;
import io.synfire.learning.OptimizerRule;
import io.synfire.learning.OptimizerRule.Update;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three updates of two weights, 1 and -2, with gradients small enough to compute by hand. */
class HandComputedTest {
  private static final float[][] GRADIENTS = {{1, 0}, {-1, 2}, {2, 2}};

  private static float[] after(OptimizerRule rule, int updates) {
    float[] weight = {1, -2};
    float[][] state = new float[rule.slots()][2];
    for (int n = 0; n < updates; n++) {
      rule.apply(weight, GRADIENTS[n], state, new Update(n + 1, rule.learningRate()));
    }
    return weight;
  }

  private static void path(OptimizerRule rule, float[]... expected) {
    for (int n = 0; n < expected.length; n++) {
      assertThat(after(rule, n + 1)).as("after update %d", n + 1).containsExactly(expected[n], within(2e-6f));
    }
  }

  @Test
  void sgdWithDecay() {
    path(new Sgd(0.5, 0, 0.5, false), new float[] {0.25f, -1.5f}, new float[] {0.6875f, -2.125f}, new float[] {-0.484375f, -2.59375f});
  }

  @Test
  void sgdWithMomentum() {
    path(Optimizers.sgd(0.1, 0.5), new float[] {0.9f, -2}, new float[] {0.95f, -2.2f}, new float[] {0.775f, -2.5f});
  }

  @Test
  void nesterov() {
    path(new Sgd(0.1, 0.5, 0, true), new float[] {0.85f, -2}, new float[] {0.975f, -2.3f}, new float[] {0.6875f, -2.65f});
  }

  /** Squares 0.5 and 0; 0.75 and 2; 2.375 and 3. */
  @Test
  void rmsPropWithoutMomentum() {
    double a = 1 - 0.1 / Math.sqrt(0.5);
    double b = a + 0.1 / Math.sqrt(0.75);
    double c = b - 0.2 / Math.sqrt(2.375);
    double y = -2 - 0.2 / Math.sqrt(2);
    path(new RmsProp(0.1, 0.5, 1e-8, 0, 0), new float[] {(float) a, -2}, new float[] {(float) b, (float) y},
        new float[] {(float) c, (float) (y - 0.2 / Math.sqrt(3))});
  }

  /** Bias-corrected first moments 1, -0.0526316, 0.7047970; the second moment of the first weight is 1, 1 and 2.0010007 after correction. */
  @Test
  void adam() {
    float[] first = after(Optimizers.adam(0.1), 1);
    float[] second = after(Optimizers.adam(0.1), 2);
    float[] third = after(Optimizers.adam(0.1), 3);
    assertThat(first[0]).isCloseTo(0.9f, within(1e-5f));
    assertThat(first[1]).isEqualTo(-2f);
    assertThat(second[0]).isCloseTo(0.9052632f, within(1e-5f));
    assertThat(third[0]).isCloseTo((float) (0.9052632 - 0.1 * 0.7047970 / Math.sqrt(2.0010007)), within(2e-5f));
  }

  @Test
  void adamWShrinksWeightsWithoutGradient() {
    float[] weight = after(Optimizers.adamW(0.1).withWeightDecay(0.5), 1);
    assertThat(weight).containsExactly(new float[] {0.85f, -1.9f}, within(1e-5f));
  }

  @Test
  void theRateOfTheUpdateCounts() {
    float[] weight = {1};
    Optimizers.sgd(0.5).apply(weight, new float[] {1}, new float[0][], new Update(1, 0.125));
    assertThat(weight).containsExactly(0.875f);
  }

  @Test
  void schedulesStartAtOneAndNeverRise() {
    for (LearningRateSchedule s : List.of(
        Optimizers.stepDecay(7, 0.3), Optimizers.exponentialDecay(7, 0.3), Optimizers.cosineAnnealing(40), StepDecay.defaults())) {
      assertThat(s.factor(0)).as("%s", s).isEqualTo(1);
      for (long update = 1; update < 100; update++) {
        assertThat(s.factor(update)).as("%s", s).isBetween(0.0, s.factor(update - 1));
      }
    }
    assertThat(Optimizers.exponentialDecay(7, 0.3).factor(7)).isCloseTo(Optimizers.stepDecay(7, 0.3).factor(7), within(1e-15));
  }

  @Test
  void badSchedulesAreNamed() {
    assertThatThrownBy(() -> Optimizers.exponentialDecay(-1, 0.5)).hasMessageContaining("ExponentialDecay: period");
    assertThatThrownBy(() -> Optimizers.stepDecay(1, 1.5)).hasMessageContaining("gamma").hasMessageContaining("1.5");
    assertThatThrownBy(() -> new CosineAnnealing(10, -0.5)).hasMessageContaining("CosineAnnealing").hasMessageContaining("-0.5");
  }
}
