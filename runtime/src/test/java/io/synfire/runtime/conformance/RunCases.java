package io.synfire.runtime.conformance;

import static io.synfire.runtime.conformance.BackendConformance.open;
import static io.synfire.runtime.conformance.BackendConformance.once;
import static io.synfire.runtime.conformance.BackendConformance.refusesRepetition;
import static io.synfire.runtime.conformance.BackendConformance.sample;
import static io.synfire.runtime.conformance.BackendConformance.steps;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.ir.WeightSource;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run is: where it starts, how it goes on, and what its results depend on. */
abstract class RunCases {
  private static final int INPUTS = 12;
  private final BackendConformance suite;

  RunCases(BackendConformance suite) {
    this.suite = suite;
  }

  private TestNetwork delayed() {
    float[][] apart = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    return new TestNetwork().encoder("in", 3, new Raster(3, true)).group("a", 3, suite.relay()).connect(Link.of("in_a", "in", "a", apart).lag(3)).spikes("a", "spike");
  }

  /** A network with random input, weights and delays: recurrent where the backend has that, with spikes again and again where it has that. */
  private TestNetwork random() {
    return suite.recurs() && suite.repeats() ? recurrent() : layered();
  }

  private TestNetwork layered() {
    return new TestNetwork().encoder("in", INPUTS, suite.repeats() ? new RandomSpikes() : new RandomSpike()).group("a", 20, suite.relay()).group("b", 5, suite.relay())
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 1)))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Uniform(-0.2, 1)).lag(Math.max(2, suite.hop())))
        .connect(Link.of("in_b", "in", "b", new WeightSource.Uniform(0, 0.4)).lag(3))
        .spikes("b", "spike").spikes("in", "output");
  }

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
      run.input("in", new float[][] {sample(3 * 4, 3 * 5 + 1, 3 * 8 + 2)});
      Observations first = run.advance(6);
      Observations second = run.advance(1);
      Observations third = run.advance(10);
      assertThat(steps(first, "a", 0)).isEmpty();
      assertThat(second.firstStep()).isEqualTo(6);
      assertThat(IntStream.range(0, 3).flatMap(i -> Arrays.stream(steps(third, "a", i)))).as("spikes on their way when a window ends arrive in a later one")
          .containsExactly(7, 8, 11);
    }
  }

  @Test
  void windowsOfAnyLengthGiveTheSameRun() {
    try (Program program = suite.compile(random()); Run whole = open(program, 3); Run pieces = open(program, 3)) {
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
    try (Program program = suite.compile(random()); Run run = open(program, 2)) {
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
    try (Program program = suite.compile(random())) {
      Observations one = run(program, new RunOptions(2, 1, 1, false), batch(2), 30);
      Observations same = run(program, new RunOptions(2, 1, 1, false), batch(2), 30);
      Observations other = run(program, new RunOptions(2, 2, 1, false), batch(2), 30);
      assertThat(same.spikes()).usingRecursiveComparison().isEqualTo(one.spikes());
      assertThat(other.spikes().get("in.spikes").neuron()).isNotEqualTo(one.spikes().get("in.spikes").neuron());
    }
  }

  @Test
  void theSeedOfTheProgramDecidesItsWeights() {
    try (Program one = suite.compile(random());
        Program same = suite.compile(random());
        Program other = Backends.compile(random().definition(), suite.backend(), BackendConformance.DT, 2)) {
      assertThat(same.parameters().get("a_b.weight")).isDeepEqualTo(one.parameters().get("a_b.weight"));
      assertThat(other.parameters().get("a_b.weight")[0]).isNotEqualTo(one.parameters().get("a_b.weight")[0]);
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
    try (Program program = suite.compile(random())) {
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
        .connect(Link.of("in_a", "in", "a", new WeightSource.Normal(0, suite.repeats() ? 0.3 : 1)));
    if (suite.recurs()) {
      network.connect(Link.of("a_a", "a", "a", new WeightSource.Normal(0, 0.2)).lag(2));
    }
    float[][] input = suite.repeats() ? rasters(40, 15) : single(40, 15);
    try (Program program = suite.compile(network)) {
      float[][] together = run(program, new RunOptions(40, 5, 1, false), input, 15).spikeCounts().get("a");
      for (int b = 0; b < 40; b += 13) {
        float[][] alone = run(program, new RunOptions(1, 5, 1, false), new float[][] {input[b]}, 15).spikeCounts().get("a");
        assertThat(alone[0]).as("sample %s", b).isEqualTo(together[b]);
      }
    }
  }

  /** One spike of every input. */
  private static float[][] single(int samples, int steps) {
    SplittableRandom random = new SplittableRandom(9);
    float[][] rasters = new float[samples][steps * INPUTS];
    for (float[] raster : rasters) {
      for (int i = 0; i < INPUTS; i++) {
        raster[random.nextInt(steps) * INPUTS + i] = 1;
      }
    }
    return rasters;
  }

  @Test
  void cyclesRunOrAreRefused() {
    suite.withFeatures(Set.of(Feature.RECURRENT_CONNECTIONS), recurrent(), program -> assertThat(program.unit().network().connections()).hasSize(4));
  }

  @Test
  void neuronsSpikeAgainOrTheEncoderIsNamed() {
    try (Program program = suite.compile(delayed())) {
      float[] twice = sample(3 * 4 + 1, 3 * 9 + 1);
      if (suite.repeats()) {
        assertThat(steps(once(program, "in", twice, 20), "a", 1)).containsExactly(7, 12);
      } else {
        refusesRepetition(program, "in", twice);
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
