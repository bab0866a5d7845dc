package io.synfire.library.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.OptimizerRule;
import io.synfire.learning.OptimizerRule.Update;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class OptimizersTest {
  private static final double[] GRADIENTS = {0.5, -0.25, 1.0, 0.125};

  /** Applies the rule to one weight, starting at 1, with the gradients above. */
  private static double[] path(OptimizerRule rule) {
    float[] weight = {1};
    float[][] state = new float[rule.slots()][1];
    double[] path = new double[GRADIENTS.length];
    for (int n = 0; n < path.length; n++) {
      rule.apply(weight, new float[] {(float) GRADIENTS[n]}, state, new Update(n + 1, rule.learningRate()));
      path[n] = weight[0];
    }
    return path;
  }

  /** Folds steps over the weight in double precision; a step maps the gradient at hand to the decrease of the weight. */
  private static double[] expected(double decay, double shrink, DoubleUnaryOperator step) {
    double w = 1;
    double[] path = new double[GRADIENTS.length];
    for (int n = 0; n < path.length; n++) {
      w *= shrink;
      w -= step.applyAsDouble(GRADIENTS[n] + decay * w);
      path[n] = w;
    }
    return path;
  }

  private static void assertSame(double[] found, double[] wanted) {
    assertThat(found).containsExactly(wanted, within(2e-6));
  }

  @Test
  void sgdFollowsTheGradient() {
    assertSame(path(Optimizers.sgd(0.1)), new double[] {0.95, 0.975, 0.875, 0.8625});
  }

  @Test
  void momentumAccumulates() {
    double[] b = {0};
    assertSame(path(new Sgd(0.1, 0.9, 0.01, false)), expected(0.01, 1, g -> 0.1 * (b[0] = 0.9 * b[0] + g)));
  }

  @Test
  void nesterovLooksAhead() {
    double[] b = {0};
    assertSame(path(new Sgd(0.1, 0.9, 0, true)), expected(0, 1, g -> {
      b[0] = 0.9 * b[0] + g;
      return 0.1 * (g + 0.9 * b[0]);
    }));
  }

  private static DoubleUnaryOperator adamStep(double rate) {
    double[] s = {0, 0, 0};
    return g -> {
      s[0] = 0.9 * s[0] + 0.1 * g;
      s[1] = 0.999 * s[1] + 0.001 * g * g;
      s[2]++;
      return rate * s[0] / (1 - Math.pow(0.9, s[2])) / (Math.sqrt(s[1] / (1 - Math.pow(0.999, s[2]))) + 1e-8);
    };
  }

  @Test
  void adamFollowsItsDefinition() {
    assertSame(path(Optimizers.adam(0.01)), expected(0, 1, adamStep(0.01)));
  }

  @Test
  void adamTakesAFirstStepOfTheLearningRate() {
    assertThat(path(Optimizers.adam(0.01))[0]).isCloseTo(0.99, within(1e-6));
  }

  @Test
  void adamDecaysThroughTheGradientAndAdamWBesideIt() {
    assertSame(path(Optimizers.adam(0.01).withWeightDecay(0.1)), expected(0.1, 1, adamStep(0.01)));
    assertSame(path(Optimizers.adamW(0.01).withWeightDecay(0.1)), expected(0, 1 - 0.001, adamStep(0.01)));
  }

  @Test
  void rmsPropDividesByTheRootOfSquares() {
    double[] s = {0, 0};
    assertSame(path(Optimizers.rmsProp(0.01).withMomentum(0.5)), expected(0, 1, g -> {
      s[0] = 0.99 * s[0] + 0.01 * g * g;
      s[1] = 0.5 * s[1] + g / (Math.sqrt(s[0]) + 1e-8);
      return 0.01 * s[1];
    }));
  }

  @Test
  void schedulesFollowTheirClosedForms() {
    assertThat(new StepDecay(10, 0.5).factor(9)).isEqualTo(1);
    assertThat(new StepDecay(10, 0.5).factor(20)).isEqualTo(0.25);
    assertThat(new ExponentialDecay(10, 0.25).factor(5)).isCloseTo(0.5, within(1e-12));
    assertThat(new CosineAnnealing(100, 0.2).factor(0)).isEqualTo(1);
    assertThat(new CosineAnnealing(100, 0.2).factor(50)).isCloseTo(0.6, within(1e-12));
    assertThat(new CosineAnnealing(100, 0.2).factor(100)).isCloseTo(0.2, within(1e-12));
    assertThat(new CosineAnnealing(100, 0.2).factor(1000)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void hyperparametersOutOfRangeAreNamed() {
    assertThatThrownBy(() -> Optimizers.adam(0)).hasMessage("Adam: learningRate must be a positive finite number, was 0.0");
    assertThatThrownBy(() -> Optimizers.adam(Double.NaN)).hasMessageContaining("learningRate").hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Sgd(0.1, 1, 0, false)).hasMessage("Sgd: momentum must be in [0, 1), was 1.0");
    assertThatThrownBy(() -> new StepDecay(0, 0.5)).hasMessage("StepDecay: period must be a positive number of updates, was 0.0");
    assertThatThrownBy(() -> new Sgd(0.1, 0, 0, true)).hasMessageContaining("nesterov needs a momentum above 0");
  }
}
