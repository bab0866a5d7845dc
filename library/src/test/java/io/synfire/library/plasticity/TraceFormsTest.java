package io.synfire.library.plasticity;

import static io.synfire.units.Units.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.learning.PlasticityStep;
import io.synfire.plasticity.TraceBased;
import io.synfire.random.CounterRandom;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules with a form of their own agree with what they say of themselves as products of traces. */
class TraceFormsTest {
  private static final int SOURCES = 4;
  private static final int TARGETS = 3;

  static Stream<TraceBased> rules() {
    return Stream.of(
        TraceStdp.defaults(),
        TraceStdp.defaults().withPreTarget(0.3).withTraces(ms(7)),
        TraceStdp.defaults().withPreTarget(-0.1).withUpdate(new TraceStdp.Update(0.5, 0.01, 1, 0)),
        TraceStdp.defaults().withUpdate(new TraceStdp.Update(1, 0, 0, 0)),
        TraceStdp.defaults().withTraces(ms(1)),
        Hebbian.defaults(),
        new Hebbian(0.1, 0.02, 0));
  }

  private static float[][] learned(PlasticityRule rule) {
    Plasticity plasticity = rule.open(new PlasticConnection(SOURCES, TARGETS, ms(1), CounterRandom.seeded(1)));
    Random random = new Random(2);
    PlasticityStep step = new PlasticityStep();
    step.weight = new float[SOURCES][TARGETS];
    step.pre = new float[SOURCES];
    step.post = new float[TARGETS];
    for (float[] row : step.weight) {
      for (int j = 0; j < TARGETS; j++) {
        row[j] = 0.2f + 0.6f * random.nextFloat();
      }
    }
    for (int t = 0; t < 300; t++) {
      step.step = t;
      spikes(step.pre, random);
      spikes(step.post, random);
      plasticity.step(step);
    }
    return step.weight;
  }

  private static void spikes(float[] into, Random random) {
    for (int i = 0; i < into.length; i++) {
      into[i] = random.nextDouble() < 0.15 ? 1 : 0;
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void bothFormsLearnTheSame(TraceBased rule) {
    float[][] own = learned(rule);
    float[][] products = learned(rule.traceRule(ms(1)));
    for (int i = 0; i < SOURCES; i++) {
      for (int j = 0; j < TARGETS; j++) {
        assertThat(products[i][j]).as("%d to %d", i, j).isCloseTo(own[i][j], within(1e-4f));
      }
    }
  }
}
