package io.synfire.runtime.conformance;

import static io.synfire.runtime.conformance.BackendConformance.open;
import static io.synfire.runtime.conformance.BackendConformance.sample;
import static io.synfire.runtime.conformance.BackendConformance.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.ir.WeightSource;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a run is: where it starts, how it goes on, and what its results depend on. */
abstract class RunCases {
  private static final int INPUTS = 12;
  private final BackendConformance suite;

  RunCases(BackendConformance suite) {
    this.suite = suite;
  }

  private TestNetwork delayed() {
    return new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, suite.relay()).connect(Link.of("in_a", "in", "a", new float[][] {{1}}).lag(3)).spikes("a", "spike");
  }

  /** A recurrent network with random input, weights and delays. */
  private TestNetwork recurrent() {
    return new TestNetwork().encoder("in", INPUTS, new RandomSpikes()).group("a", 20, suite.relay()).group("b", 5, suite.relay())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 0.5)))
        .connect(Link.of("a_a", "a", "a", new WeightSource.Normal(0, 0.2)).lag(2))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Uniform(-0.2, 0.3)).lag(suite.hop()))
        .connect(Link.of("b_a", "b", "a", new WeightSource.Constant(0.1)).lag(3))
        .spikes("b", "spike").spikes("in", "output");
  }

  private static float[][] batch(int samples) {
    SplittableRandom random = new SplittableRandom(3);
    float[][] batch = new float[samples][INPUTS];
    for (float[] row : batch) {
      for (int i = 0; i < INPUTS; i++) {
        row[i] = (float) random.nextDouble(0.6);
      }
    }
    return batch;
  }

  private static Observations run(Program program, RunOptions options, float[][] input, int steps) {
    try (Run run = program.open(options)) {
      run.input("in", input);
      return run.advance(steps);
    }
  }

  @Test
  void aRunContinuesWhereItStopped() {
    try (Program program = suite.compile(delayed()); Run run = open(program, 1)) {
      run.input("in", new float[][] {sample(4, 5, 8)});
      Observations first = run.advance(6);
      Observations second = run.advance(1);
      Observations third = run.advance(10);
      assertThat(steps(first, "a", 0)).isEmpty();
      assertThat(second.firstStep()).isEqualTo(6);
      assertThat(steps(third, "a", 0)).as("spikes on their way when a window ends arrive in a later one").containsExactly(7, 8, 11);
    }
  }

  @Test
  void windowsOfAnyLengthGiveTheSameRun() {
    try (Program program = suite.compile(recurrent()); Run whole = open(program, 3); Run pieces = open(program, 3)) {
      whole.input("in", batch(3));
      pieces.input("in", batch(3));
      float[][] expected = whole.advance(40).spikeCounts().get("b");
      float[][] found = new float[3][5];
      for (int steps : new int[] {1, 2, 17, 20}) {
        float[][] part = pieces.advance(steps).spikeCounts().get("b");
        for (int b = 0; b < 3; b++) {
          for (int i = 0; i < 5; i++) {
            found[b][i] += part[b][i];
          }
        }
      }
      assertThat(found).isDeepEqualTo(expected);
    }
  }

  @Test
  void resetStartsAgain() {
    try (Program program = suite.compile(recurrent()); Run run = open(program, 2)) {
      run.input("in", batch(2));
      Observations first = run.advance(30);
      run.advance(13);
      run.reset(7);
      Observations again = run.advance(30);
      assertThat(again.firstStep()).isZero();
      assertThat(again.spikes()).usingRecursiveComparison().isEqualTo(first.spikes());
    }
  }

  @Test
  void theSeedOfTheRunDecidesRandomInput() {
    try (Program program = suite.compile(recurrent())) {
      Observations one = run(program, new RunOptions(2, 1, 1, false), batch(2), 30);
      Observations same = run(program, new RunOptions(2, 1, 1, false), batch(2), 30);
      Observations other = run(program, new RunOptions(2, 2, 1, false), batch(2), 30);
      assertThat(same.spikes()).usingRecursiveComparison().isEqualTo(one.spikes());
      assertThat(other.spikes().get("in.spikes").neuron()).isNotEqualTo(one.spikes().get("in.spikes").neuron());
    }
  }

  @Test
  void theSeedOfTheProgramDecidesItsWeights() {
    try (Program one = suite.compile(recurrent());
        Program same = suite.compile(recurrent());
        Program other = Backends.compile(recurrent().definition(), suite.backend(), BackendConformance.DT, 2)) {
      assertThat(same.parameters().get("a_a.weight")).isDeepEqualTo(one.parameters().get("a_a.weight"));
      assertThat(other.parameters().get("a_a.weight")[0]).isNotEqualTo(one.parameters().get("a_a.weight")[0]);
    }
  }

  @Test
  void weightsDoNotDependOnTheOrderOfConnections() {
    TestNetwork forward = pair(true);
    TestNetwork backward = pair(false);
    try (Program one = suite.compile(forward); Program two = suite.compile(backward)) {
      assertThat(two.parameters().get("x.weight")).isDeepEqualTo(one.parameters().get("x.weight"));
      assertThat(one.parameters().get("y.weight")[0]).isNotEqualTo(one.parameters().get("x.weight")[0]);
    }
  }

  private TestNetwork pair(boolean forward) {
    TestNetwork network = new TestNetwork().encoder("in", 4, new Raster(4, true)).group("a", 3, suite.relay());
    Link x = Link.of("x", "in", "a", new WeightSource.Normal(0, 1));
    Link y = Link.of("y", "in", "a", new WeightSource.Normal(0, 1));
    return forward ? network.connect(x).connect(y) : network.connect(y).connect(x);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    float[][] input = batch(45);
    try (Program program = suite.compile(recurrent())) {
      Observations one = run(program, new RunOptions(45, 5, 1, false), input, 25);
      for (int threads : new int[] {2, 3, 8}) {
        Observations many = run(program, new RunOptions(45, 5, threads, false), input, 25);
        assertThat(many).as("%s threads", threads).usingRecursiveComparison().isEqualTo(one);
      }
    }
  }

  @Test
  void aSampleDoesNotDependOnTheOthers() {
    TestNetwork network = new TestNetwork().encoder("in", INPUTS, new Raster(INPUTS, true)).group("a", 20, suite.relay())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Normal(0, 0.3))).connect(Link.of("a_a", "a", "a", new WeightSource.Normal(0, 0.2)).lag(2));
    float[][] input = rasters(40, 15);
    try (Program program = suite.compile(network)) {
      float[][] together = run(program, new RunOptions(40, 5, 1, false), input, 15).spikeCounts().get("a");
      for (int b = 0; b < 40; b += 13) {
        float[][] alone = run(program, new RunOptions(1, 5, 1, false), new float[][] {input[b]}, 15).spikeCounts().get("a");
        assertThat(alone[0]).as("sample %s", b).isEqualTo(together[b]);
      }
    }
  }

  private static float[][] rasters(int samples, int steps) {
    SplittableRandom random = new SplittableRandom(9);
    float[][] rasters = new float[samples][steps * INPUTS];
    for (float[] raster : rasters) {
      double density = random.nextDouble();
      for (int i = 0; i < raster.length; i++) {
        raster[i] = random.nextDouble() < density ? 1f : 0f;
      }
    }
    return rasters;
  }
}
