package io.synfire.library.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityStep;
import io.synfire.library.plasticity.TraceStdp.Update;
import io.synfire.random.CounterRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NgcRulesTest {
  private static final PlasticConnection CONNECTION = new PlasticConnection(4, 3, ms(1), CounterRandom.seeded(1));

  private static PlasticityStep step(Random random, float[][] weight) {
    PlasticityStep step = new PlasticityStep();
    step.pre = new float[] {bit(random), bit(random), 0, bit(random)};
    step.post = new float[] {bit(random), 0, bit(random)};
    step.weight = weight;
    return step;
  }

  private static float bit(Random random) {
    return random.nextInt(4) == 0 ? 1 : 0;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void traceStdpBringsWeightsWithinTheBoundWithoutASpike(int lag) {
    float[][] weight = {{0.1f, 0.9f, -0.2f}, {0.5f, 0.6f, 0}, {0, 0, 0}, {0, 0, 2}};
    Plasticity plasticity = TraceStdp.defaults().withUpdate(new Update(1, 0, 0.5, lag)).open(CONNECTION);
    PlasticityStep step = new PlasticityStep();
    step.pre = new float[4];
    step.post = new float[3];
    step.weight = weight;
    for (int n = 0; n <= lag; n++) {
      plasticity.step(step);
    }
    assertThat(weight).isDeepEqualTo(new float[][] {{0.1f, 0.5f, 0}, {0.5f, 0.5f, 0}, {0, 0, 0}, {0, 0, 0.5f}});
  }

  /** The matrices of ngc-learn, written out. */
  @ParameterizedTest
  @CsvSource({"1, 0, 1, 0", "0.5, 0.01, 2, 0", "1, 0, 0, 0", "1, 0.001, 1, 1"})
  void traceStdpFollowsItsMatrices(double eta, double decay, double bound, int lag) {
    TraceStdp rule = TraceStdp.defaults().withAmplitudes(0.1, 0.05).withPreTarget(0.2).withUpdate(new Update(eta, decay, bound, lag));
    float[][] weight = {{0.1f, 0.5f, 0.9f}, {0.3f, 0.2f, 0.1f}, {0.4f, 0.4f, 0.4f}, {0f, 1f, 0.05f}};
    double[][] expected = new double[4][3];
    double[] x = new double[4];
    double[] y = new double[3];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 3; j++) {
        expected[i][j] = weight[i][j];
      }
    }
    Plasticity plasticity = rule.open(CONNECTION);
    Random random = new Random(3);
    for (int n = 0; n < 60; n++) {
      PlasticityStep step = step(random, weight);
      float[][] before = java.util.Arrays.stream(expected).map(NgcRulesTest::floats).toArray(float[][]::new);
      for (int i = 0; i < 4; i++) {
        x[i] = x[i] * 0.95 * (1 - step.pre[i]) + step.pre[i];
      }
      for (int j = 0; j < 3; j++) {
        y[j] = y[j] * 0.95 * (1 - step.post[j]) + step.post[j];
      }
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 3; j++) {
          double w = expected[i][j];
          double dw = (x[i] - 0.2) * step.post[j] * 0.1 - step.pre[i] * y[j] * 0.05;
          dw = bound > 0 ? dw * (bound - Math.abs(w)) : dw;
          double next = Math.max(0, w + (dw - w * decay) * eta);
          expected[i][j] = bound > 0 ? Math.min(bound, next) : next;
        }
      }
      plasticity.step(step);
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 3; j++) {
          assertThat((double) weight[i][j]).as("step %d", n).isCloseTo(lag == 0 ? expected[i][j] : before[i][j], within(2e-6));
        }
      }
      assertThat(plasticity.traces().get("x1")[0]).isCloseTo((float) x[0], within(1e-6f));
    }
  }

  private static float[] floats(double[] row) {
    float[] floats = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      floats[i] = (float) row[i];
    }
    return floats;
  }

  /** The form for a chip moves weights as the rule does, in floating point. */
  @Test
  void traceStdpIsProductsOfTraces() {
    for (double bound : new double[] {0, 1.5}) {
      TraceStdp rule = TraceStdp.defaults().withAmplitudes(0.05, 0.02).withPreTarget(0.2).withUpdate(new Update(0.5, 0.0005, bound, 0));
      float[][] one = {{0.3f, 0.5f, 0.9f}, {0.3f, 0.2f, 0.4f}, {0.4f, 0.4f, 0.4f}, {0.5f, 1f, 0.3f}};
      float[][] other = java.util.Arrays.stream(one).map(float[]::clone).toArray(float[][]::new);
      Plasticity written = rule.open(CONNECTION);
      Plasticity products = rule.traceRule(ms(1)).open(CONNECTION);
      Random random = new Random(5);
      for (int n = 0; n < 40; n++) {
        PlasticityStep step = step(random, one);
        step.step = n;
        written.step(step);
        step.weight = other;
        products.step(step);
      }
      for (int i = 0; i < one.length; i++) {
        assertThat(other[i]).as("bound %s", bound).containsExactly(one[i], within(1e-5f));
      }
    }
  }

  @Test
  void hebbianAddsProductsOfSignals() {
    float[][] weight = {{0.5f, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}};
    PlasticityStep step = new PlasticityStep();
    step.pre = new float[] {1, 0, 0.5f, 0};
    step.post = new float[] {1, 0, 0.5f};
    step.weight = weight;
    new Hebbian(0.1, 0, 1).open(CONNECTION).step(step);
    assertThat(weight[0]).containsExactly(0.55f, 0, 0.05f);
    assertThat(weight[2]).containsExactly(0.05f, 0, 0.025f);
    assertThat(weight[1]).containsExactly(0, 0, 0);
    new Hebbian(0, 0, 1).open(CONNECTION).step(step);
    assertThat(weight[0]).containsExactly(0.55f, 0, 0.05f);
  }

  @Test
  void badParametersAreNamed() {
    assertThatIllegalArgumentException().isThrownBy(() -> TraceStdp.defaults().withAmplitudes(-1, 0)).withMessageContaining("aPlus").withMessageContaining("-1");
    assertThatIllegalArgumentException().isThrownBy(() -> TraceStdp.defaults().withTraces(ms(0))).withMessageContaining("time constant");
    assertThatIllegalArgumentException().isThrownBy(() -> TraceStdp.defaults().withLag(2)).withMessageContaining("lag must be 0 or 1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Hebbian(Double.NaN, 0, 1)).withMessageContaining("eta");
  }
}
