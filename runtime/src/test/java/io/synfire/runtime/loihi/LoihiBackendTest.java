package io.synfire.runtime.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.learning.PlasticConnection;
import io.synfire.learning.Plasticity;
import io.synfire.learning.PlasticityRule;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.RandomSpikes;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.divergence.Divergence;
import io.synfire.runtime.divergence.DivergenceMeter;
import io.synfire.runtime.divergence.Setting;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the chip does beside what every backend does. */
class LoihiBackendTest {
  private static final int INPUTS = 12;

  /** A rule that is no product of traces. */
  private record Unheard() implements PlasticityRule {
    @Override
    public Plasticity open(PlasticConnection connection) {
      throw new IllegalStateException("never opened");
    }
  }

  private static float[][] ones(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] weights = new float[rows][columns];
    for (float[] row : weights) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextDouble() < 0.1 ? 1 : random.nextDouble() < 0.2 ? -1 : 0;
      }
    }
    return weights;
  }

  /** Relays and weights of 1, which integers hold exactly, with feedback and delays. */
  private static NetworkDefinition relays() {
    return relayNetwork().definition();
  }

  private static TestNetwork relayNetwork() {
    return new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 20, Models.relay()).group("b", 9, Models.relay())
        .connect(Link.of("in_a", "in", "a", ones(INPUTS, 20, 1)).lag(2)).connect(Link.of("a_a", "a", "a", ones(20, 20, 2)).lag(3))
        .connect(Link.of("a_b", "a", "b", ones(20, 9, 3)).lag(1).delay(Units.ms(4))).connect(Link.of("b_a", "b", "a", ones(9, 20, 4)).lag(1))
        .connect(Link.of("in_b", "in", "b", ones(INPUTS, 9, 5))).spikes("a", "spike").spikes("b", "spike").monitor("b", "v");
  }

  private static Observations run(NetworkDefinition network, Target target) {
    try (Program program = Backends.compile(network, target, Units.ms(1), 1); Run run = program.open(RunOptions.of(3).withFixedWeights())) {
      float[][] rates = new float[3][INPUTS];
      Arrays.stream(rates).forEach(row -> Arrays.fill(row, 0.2f));
      run.input("in", rates);
      run.advance(7);
      return run.advance(60);
    }
  }

  @Test
  void whatIntegersHoldExactlyRunsAsInFloats() {
    Observations expected = run(relays(), Target.of("float"));
    assertThat(expected.spikes().get("b.spikes").step()).hasSizeGreaterThan(50);
    assertThat(run(relays(), Target.of("loihi"))).usingRecursiveComparison().isEqualTo(expected);
  }

  @Test
  void itDoesNotMatterWhereGroupsAreCut() {
    Observations whole = run(relays(), Target.of("loihi"));
    Deployment cut = Deployment.DEFAULT.withBlockShape("a", Shape.of(7)).withBlockShape("b", Shape.of(2));
    assertThat(run(relays(), Target.of("loihi").with(cut))).usingRecursiveComparison().isEqualTo(whole);
    Trace trace = Trace.adding(1, Units.ms(10));
    NetworkDefinition able = relayNetwork().learner(TraceRule.of("0.01 * x1 * y0").with(TraceVariable.X1, trace), "in_b").definition();
    assertThat(run(able, Target.of("loihi").with(cut))).as("emulated in tiles, as it could learn").usingRecursiveComparison().isEqualTo(whole);
  }

  @Test
  void itDoesNotMatterWhichGroupsAreOnTheHost() {
    Observations whole = run(relays(), Target.of("loihi"));
    for (String group : new String[] {"a", "b"}) {
      Target target = Target.of("loihi").with(Deployment.DEFAULT.withOnHost(group));
      assertThat(run(relays(), target)).as("%s on the host", group).usingRecursiveComparison().isEqualTo(whole);
    }
  }

  @Test
  void gradedInputEntersThroughAGroupOnTheHost() {
    NetworkDefinition network = new TestNetwork().encoder("in", 1, new Raster(1, false)).group("a", 1, Models.relay()).group("b", 1, Models.relay())
        .connect(Link.of("in_a", "in", "a", new float[][] {{0.25f}})).connect(Link.of("a_b", "a", "b", new float[][] {{1}}).lag(1)).definition();
    assertThatThrownBy(() -> Backends.compile(network, "loihi", Units.ms(1), 1)).hasMessageContaining("in_a").hasMessageContaining("GRADED_SIGNALS");
    Target target = Target.of("loihi").with(Deployment.DEFAULT.withOnHost("a"));
    try (Program program = Backends.compile(network, target, Units.ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[][] {{3, 1, 4, 0}});
      assertThat(run.advance(4).spikeCounts().get("b")).isDeepEqualTo(new float[][] {{2}});
    }
  }

  @Test
  void gradedSignalsLeaveTheChipInTheirUnit() {
    NetworkDefinition network = new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 4, LoihiModels.late()).group("h", 2, Models.follower())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 0.4)))
        .connect(Link.of("a_h", "a", "h", new WeightSource.Uniform(-1, 1)).from("v").lag(3)).connect(Link.of("s_h", "a", "h", new WeightSource.Constant(1)).lag(1))
        .monitor("h", "v").definition();
    assertThatThrownBy(() -> Backends.compile(network, "loihi", Units.ms(1), 1)).hasMessageContaining("a_h").hasMessageContaining("put group h on the host");
    Observations expected = run(network, Target.of("float"));
    Observations found = run(network, Target.of("loihi").with(Deployment.DEFAULT.withOnHost("h")));
    assertThat(found.spikeCounts().get("a")).isDeepEqualTo(expected.spikeCounts().get("a"));
    for (int sample = 0; sample < 3; sample++) {
      float[] near = expected.trace("h.v", sample, 1);
      assertThat(found.trace("h.v", sample, 1)).usingElementComparator((x, y) -> Math.abs(x - y) < 0.03 ? 0 : 1).containsExactly(near);
      assertThat(near).doesNotContain(new float[near.length]);
    }
  }

  private static NetworkDefinition currents(double refractoryMs) {
    WeightSource bias = new WeightSource.Given(WeightMatrix.of(new float[][] {{2, 4, 0, 6, 8, 10, 12, 14}}));
    return new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 8, LoihiModels.currentBased(refractoryMs))
        .group("b", 6, LoihiModels.currentBased(refractoryMs))
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 20)).bias(bias).unitOf(Units.mV(1)).topology(new Topology.Sparse(0.7)))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Uniform(0, 25)).unitOf(Units.mV(1)).lag(2)).definition();
  }

  @Test
  void integrateAndFireNeuronsStayNearFloats() {
    for (double refractory : new double[] {0, 3}) {
      try (DivergenceMeter meter =
          new DivergenceMeter(currents(refractory), Target.of("float"), Target.of("loihi"), new Setting(Units.ms(1), 200, 1, 1))) {
        float[][] rates = new float[2][INPUTS];
        Arrays.stream(rates).forEach(row -> Arrays.fill(row, 0.1f));
        meter.add(Map.of("in", rates), Optional.empty());
        Divergence found = meter.result();
        assertThat(found.layers()).allSatisfy(layer -> {
          assertThat(layer.referenceRate()).isGreaterThan(10);
          assertThat(Math.abs(layer.rateError())).isLessThan(0.03);
          assertThat(layer.coincidence()).isGreaterThan(0.9);
          assertThat(layer.correlation()).isGreaterThan(0.97);
        });
      }
    }
  }

  @Test
  void stateIsInTheUnitsOfTheModel() {
    try (Program program = Backends.compile(currents(0), "loihi", Units.ms(1), 1); Run run = program.open(RunOptions.of(1))) {
      run.input("in", new float[1][INPUTS]);
      assertThat(run.state("b", "v")[0][0]).isCloseTo(-0.07f, within(1e-5f));
      float[][] voltages = new float[1][6];
      Arrays.fill(voltages[0], -0.06f);
      run.state("b", "v", voltages);
      run.advance(1);
      assertThat(run.state("b", "v")[0][5]).isCloseTo((float) (-0.07 + 0.01 * Math.exp(-0.1)), within(2e-5f));
      run.advance(200);
      assertThat(run.state("a", "i")[0][1]).as("the bias of 4 mV, decayed over a step").isCloseTo(4e-3f / (float) Math.expm1(0.2), within(1e-4f));
    }
  }

  @Test
  void reportsNameCoresAndLosses() {
    try (Program program = Backends.compile(currents(0), "loihi", Units.ms(1), 1)) {
      assertThat(program.reports()).hasSize(2);
      assertThat(program.reports().get(0).text()).contains("compartments", "8/1024", "2 cores");
      assertThat(program.reports().get(1).text()).contains("in_a", "a_b", "rate error rms", "lost bits", "a      compartments");
    }
  }

  @Test
  void changedParametersAreRoundedAnew() {
    NetworkDefinition network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, Models.relay())
        .connect(Link.of("in_a", "in", "a", new float[][] {{1}})).definition();
    try (Program program = Backends.compile(network, "loihi", Units.ms(1), 1)) {
      for (float weight : new float[] {1, 0.1f, 7}) {
        program.parameters().get("in_a.weight")[0][0] = weight;
        try (Run run = program.open(RunOptions.of(1))) {
          run.input("in", new float[][] {{1, 1}});
          assertThat(run.advance(2).spikeCounts().get("a")[0][0]).isEqualTo(weight > 0.5 ? 2 : 0);
        }
      }
    }
  }

  @Test
  void whatTheChipCannotDoIsRefusedWithAReason() {
    TestNetwork late = new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 2, Models.relay())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Constant(1))).connect(Link.of("a_a", "a", "a", new WeightSource.Constant(0.1)).lag(70));
    assertThatThrownBy(() -> Backends.compile(late.definition(), "loihi", Units.ms(1), 1)).hasMessageContaining("a_a").hasMessageContaining("70 steps");
    TestNetwork port = new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 2, Models.relay())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Constant(1))).monitor("a", "i").learner(new Unheard(), "in_a");
    assertThatThrownBy(() -> Backends.compile(port.definition(), "loihi", Units.ms(1), 1))
        .hasMessageContaining("monitor a variable").hasMessageContaining("products of traces");
    try (Program program = Backends.compile(relays(), "loihi", Units.ms(1), 1)) {
      assertThatIllegalArgumentException().isThrownBy(() -> program.open(RunOptions.of(1).withGradients())).withMessageContaining("train on backend float");
    }
  }
}
