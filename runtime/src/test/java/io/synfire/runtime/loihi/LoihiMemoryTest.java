package io.synfire.runtime.loihi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synfire.ir.Deployment;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.Shape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightSource;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunMemory;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.RandomSpikes;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run that goes on from what another remembered is, from there on, that other run. */
class LoihiMemoryTest {
  private static final int INPUTS = 10;
  private static final Target CHIP = Target.of("loihi");

  /** Lags, delays, refractory periods, feedback, microcode beside compartments. */
  private static TestNetwork network() {
    return new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 30, LoihiModels.currentBased(3)).group("b", 12, Models.relay())
        .group("c", 5, LoihiModels.late())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 20)).unitOf(Units.mV(1)).lag(4).topology(new Topology.Sparse(0.7)))
        .connect(Link.of("in_b", "in", "b", new WeightSource.Uniform(-0.5, 0.9)).lag(2))
        .connect(Link.of("a_a", "a", "a", new WeightSource.Uniform(-6, 6)).unitOf(Units.mV(1)).lag(1).delay(Units.ms(9)))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Uniform(-0.2, 0.7)).lag(5))
        .connect(Link.of("b_c", "b", "c", new WeightSource.Uniform(0, 0.3)).lag(3)).spikes("a", "spike").monitor("c", "v");
  }

  private static Run open(Program program, RunOptions options) {
    Run run = program.open(options);
    float[][] rates = new float[options.batch()][INPUTS];
    for (float[] row : rates) {
      Arrays.fill(row, 0.2f);
    }
    run.input("in", rates);
    return run;
  }

  private static void goesOn(NetworkDefinition network, Target target) {
    RunOptions options = RunOptions.of(3).withSeed(5).withThreads(2);
    try (Program program = Backends.compile(network, target, Units.ms(1), 1); Run whole = open(program, options)) {
      for (int steps : new int[] {1, 3, 37}) {
        whole.advance(steps);
        RunMemory memory = whole.memory().orElseThrow();
        try (Program other = Backends.compile(network, target, Units.ms(1), 1); Run resumed = open(other, options.withThreads(1))) {
          resumed.advance(20);
          resumed.resume(memory);
          assertThat(resumed.state("a", "spike")).isDeepEqualTo(whole.state("a", "spike"));
          assertThat(resumed.memory().orElseThrow().arrays()).usingRecursiveComparison().isEqualTo(memory.arrays());
          Observations rest = whole.advance(50);
          assertThat(resumed.advance(50)).usingRecursiveComparison().isEqualTo(rest);
          assertThat(rest.spikeCounts().get("c")).as("all groups are driven").isNotEqualTo(new float[3][5]);
        }
      }
    }
  }

  @Test
  void onTheChip() {
    goesOn(network().definition(), CHIP);
    goesOn(network().definition(), CHIP.with(Deployment.DEFAULT.withBlockShape("a", Shape.of(11)).withBlockShape("b", Shape.of(5))));
  }

  @Test
  void withGroupsOnTheHost() {
    goesOn(network().definition(), CHIP.with(Deployment.DEFAULT.withOnHost("b")));
    goesOn(network().definition(), CHIP.with(Deployment.DEFAULT.withOnHost("a").withOnHost("c")));
    TestNetwork graded = network().group("d", 3, Models.follower())
        .connect(Link.of("b_d", "b", "d", new WeightSource.Uniform(-1, 1)).from("v").lag(4)).monitor("d", "v");
    goesOn(graded.definition(), CHIP.with(Deployment.DEFAULT.withOnHost("d")));
  }

  @Test
  void whileItLearns() {
    Trace trace = Trace.adding(1, Units.ms(5));
    TraceRule rule = TraceRule.of("0.05 * x1 * y0 - 0.03 * x0 * y1").with(TraceVariable.X1, trace).with(TraceVariable.Y1, trace);
    NetworkDefinition network = new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 30, Models.relay())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 0.5)).range(0, 1)).learner(rule, "in_a").spikes("a", "spike").definition();
    RunOptions options = RunOptions.of(1).withSeed(5);
    for (Target target : new Target[] {CHIP, CHIP.with(Deployment.DEFAULT.withBlockShape("a", Shape.of(7)))}) {
      try (Program program = Backends.compile(network, target, Units.ms(1), 1); Run whole = open(program, options)) {
        whole.advance(40);
        RunMemory memory = whole.memory().orElseThrow();
        assertThat(memory.arrays()).containsKeys("in_a.x1", "in_a.y1", "in_a.weights", "in_a.start");
        try (Program other = Backends.compile(network, target, Units.ms(1), 1)) {
          float[][] learned = program.parameters().get("in_a.weight");
          for (int i = 0; i < learned.length; i++) {
            System.arraycopy(learned[i], 0, other.parameters().get("in_a.weight")[i], 0, learned[i].length);
          }
          try (Run resumed = open(other, options)) {
            resumed.resume(memory);
            Observations rest = whole.advance(60);
            assertThat(resumed.advance(60)).usingRecursiveComparison().isEqualTo(rest);
            assertThat(other.parameters().get("in_a.weight")).isDeepEqualTo(program.parameters().get("in_a.weight"));
          }
        }
      }
    }
  }

  @Test
  void aMemoryThatDoesNotFitChangesNothing() {
    try (Program program = Backends.compile(network().definition(), CHIP, Units.ms(1), 1); Run run = open(program, RunOptions.of(2))) {
      run.advance(10);
      RunMemory memory = run.memory().orElseThrow();
      Map<String, float[][]> arrays = new LinkedHashMap<>(memory.arrays());
      arrays.remove("b.raw.v");
      RunMemory short1 = new RunMemory(10, arrays);
      assertThatIllegalArgumentException().isThrownBy(() -> run.resume(short1)).withMessageContaining("b.raw.v");
      assertThat(run.memory().orElseThrow().arrays()).usingRecursiveComparison().isEqualTo(memory.arrays());
    }
  }
}
