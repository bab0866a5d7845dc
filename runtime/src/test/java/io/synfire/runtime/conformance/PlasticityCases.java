package io.synfire.runtime.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Learning while the network runs. */
abstract class PlasticityCases {
  private static final Set<Feature> NEEDS = Set.of(Feature.PLASTICITY);
  private static final String WEIGHT = "learned.weight";
  private static final int PERIOD = 12;
  private static final int STEPS = 10 * PERIOD;
  private final BackendConformance suite;

  PlasticityCases(BackendConformance suite) {
    this.suite = suite;
  }

  /** Three sources with plastic synapses of weight 0.2, too weak to matter, and a teacher that makes the target spike. */
  private TestNetwork network() {
    return network(Link.of("learned", "pre", "post", new float[][] {{0.2f}, {0.2f}, {0.2f}}).range(0, 0.4));
  }

  private TestNetwork network(Link learned) {
    return new TestNetwork().encoder("in", 3, new Raster(3, true)).encoder("teacher", 1, new Raster(1, true))
        .group("pre", 3, suite.relay()).group("post", 1, suite.relay())
        .connect(Link.of("in_pre", "in", "pre", new float[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}))
        .connect(Link.of("teach", "teacher", "post", new float[][] {{1}}))
        .connect(learned.lag(Math.max(1, suite.hop()))).learner(suite.stdp(), "learned");
  }

  /** Source 0 spikes a step before the target, source 1 two steps after it, source 2 never. */
  private static void teach(Run run) {
    float[] in = new float[3 * STEPS];
    float[] teacher = new float[STEPS];
    for (int start = 0; start < STEPS; start += PERIOD) {
      in[3 * start] = 1;
      teacher[start + 1] = 1;
      in[3 * (start + 3) + 1] = 1;
    }
    run.input("in", new float[][] {in});
    run.input("teacher", new float[][] {teacher});
  }

  private static float[][] learned(Program program, int... windows) {
    try (Run run = BackendConformance.open(program, 1)) {
      teach(run);
      Arrays.stream(windows).forEach(run::advance);
    }
    return Arrays.stream(program.parameters().get(WEIGHT)).map(float[]::clone).toArray(float[][]::new);
  }

  @Test
  void weightsFollowTheOrderOfSpikes() {
    suite.withFeatures(NEEDS, network(), program -> {
      float[][] before = Arrays.stream(program.parameters().get(WEIGHT)).map(float[]::clone).toArray(float[][]::new);
      float[][] weight = learned(program, STEPS);
      assertThat(weight[0][0]).as("source before target").isGreaterThan(before[0][0]);
      assertThat(weight[1][0]).as("source after target").isLessThan(before[1][0]);
      assertThat(weight[2][0]).as("silent source").isEqualTo(before[2][0]);
    });
  }

  @Test
  void learnedWeightsDoNotDependOnTheWindows() {
    suite.withFeatures(NEEDS, network(), whole -> suite.withFeatures(NEEDS, network(), parts ->
        assertThat(learned(parts, 30, 1, STEPS - 31)).isDeepEqualTo(learned(whole, STEPS))));
  }

  @Test
  void weightsStayInTheirRange() {
    suite.withFeatures(NEEDS, network(Link.of("learned", "pre", "post", new float[][] {{0.2f}, {0.2f}, {0.2f}}).range(0.15, 0.25)), program -> {
      learned(program, STEPS);
      float[][] weight = learned(program, STEPS);
      assertThat(weight[0][0]).isGreaterThan(0.2f).isLessThanOrEqualTo(0.2501f);
      assertThat(weight[1][0]).isLessThan(0.2f).isGreaterThanOrEqualTo(0.1499f);
    });
  }

  @Test
  void fixedWeightsStay() {
    suite.withFeatures(NEEDS, network(), program -> {
      float[][] before = Arrays.stream(program.parameters().get(WEIGHT)).map(float[]::clone).toArray(float[][]::new);
      try (Run run = program.open(RunOptions.of(1).withFixedWeights())) {
        teach(run);
        run.advance(STEPS);
      }
      assertThat(program.parameters().get(WEIGHT)).isDeepEqualTo(before);
    });
  }

  @Test
  void anotherRunGoesOnWithTheWeightsAndNewTraces() {
    suite.withFeatures(NEEDS, network(), program -> {
      float[][] once = learned(program, STEPS);
      float[][] twice = learned(program, STEPS);
      assertThat(twice[0][0]).isGreaterThan(once[0][0]);
      assertThat(twice[2][0]).isEqualTo(once[2][0]);
    });
  }

  private TestNetwork random() {
    Link learned = Link.of("learned", "in", "post", new WeightSource.Uniform(0.1, 0.3)).topology(new Topology.Sparse(0.5)).range(0.05, 0.4);
    return new TestNetwork().encoder("in", 8, new RandomSpikes()).group("post", 4, suite.relay()).connect(learned).learner(suite.stdp(), "learned");
  }

  private static float[][] afterRandomSpikes(Program program) {
    try (Run run = BackendConformance.open(program, 1)) {
      float[] rates = new float[8];
      Arrays.fill(rates, 0.4f);
      run.input("in", new float[][] {rates});
      run.advance(60);
    }
    return program.parameters().get(WEIGHT);
  }

  @Test
  void theSameSeedGivesTheSameWeights() {
    suite.withFeatures(NEEDS, random(), one -> suite.withFeatures(NEEDS, random(), other ->
        assertThat(afterRandomSpikes(one)).isDeepEqualTo(afterRandomSpikes(other))));
  }

  @Test
  void absentSynapsesStayAbsent() {
    suite.withFeatures(NEEDS, random(), program -> {
      float[][] before = Arrays.stream(program.parameters().get(WEIGHT)).map(float[]::clone).toArray(float[][]::new);
      float[][] after = afterRandomSpikes(program);
      for (int i = 0; i < before.length; i++) {
        for (int j = 0; j < before[i].length; j++) {
          assertThat(after[i][j] == 0).isEqualTo(before[i][j] == 0);
        }
      }
      assertThat(after).isNotEqualTo(before);
    });
  }

  @Test
  void severalSamplesAreRefusedUnlessWeightsAreFixed() {
    suite.withFeatures(NEEDS, network(), program -> {
      assertThatIllegalArgumentException().isThrownBy(() -> program.open(RunOptions.of(2)))
          .withMessageContaining("learner0").withMessageContaining("batch of 1, was 2").withMessageContaining("withFixedWeights()");
      program.open(RunOptions.of(2).withFixedWeights()).close();
    });
  }
}
