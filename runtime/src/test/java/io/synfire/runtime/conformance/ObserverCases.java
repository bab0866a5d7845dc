package io.synfire.runtime.conformance;

import static io.synfire.runtime.conformance.BackendConformance.once;
import static io.synfire.runtime.conformance.BackendConformance.open;
import static io.synfire.runtime.conformance.BackendConformance.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.synfire.ir.MonitorDefinition;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What monitors, decoders and spike counts see. */
abstract class ObserverCases {
  private final BackendConformance suite;

  ObserverCases(BackendConformance suite) {
    this.suite = suite;
  }

  private TestNetwork two() {
    return new TestNetwork().encoder("in", 2, new Raster(2, true)).group("a", 2, suite.relay()).connect(Link.of("in_a", "in", "a", new float[][] {{1, 0}, {0, 1}}));
  }

  @Test
  void spikeCountsAreThoseOfTheWindow() {
    try (Program program = suite.compile(two()); Run run = open(program, 2)) {
      run.input("in", new float[][] {suite.repeats() ? sample(0, 2, 3, 8) : sample(3, 8), sample(1)});
      assertThat(run.advance(3).spikeCounts().get("a")).isDeepEqualTo(new float[][] {{suite.repeats() ? 2 : 0, 1}, {0, 1}});
      assertThat(run.advance(3).spikeCounts().get("a")).isDeepEqualTo(new float[][] {{1, 0}, {0, 0}});
    }
  }

  @Test
  void decodersObserveTheWindow() {
    TestNetwork network = two().decoder("out", "a", new WeightedSteps("spike", 1));
    try (Program program = suite.compile(network); Run run = open(program, 1)) {
      run.input("in", new float[][] {suite.repeats() ? sample(0, 4, 7, 8) : sample(4, 7)});
      assertThat(run.advance(3).decoders().get("out")).isDeepEqualTo(new float[][] {{suite.repeats() ? 1 + 3 : 3, 0}});
      assertThat(run.advance(3).decoders().get("out")).as("steps count from the start of the window").isDeepEqualTo(new float[][] {{suite.repeats() ? 2 : 0, 1}});
    }
  }

  @Test
  void spikeMonitorsListStepSampleNeuronInOrder() {
    try (Program program = suite.compile(two().spikes("a", "spike").spikes("in", "output")); Run run = open(program, 2)) {
      run.input("in", new float[][] {sample(1, 4), sample(0, 1)});
      Observations.SpikeRecord spikes = run.advance(4).spikes().get("a.spikes");
      assertThat(spikes.step()).containsExactly(0, 0, 0, 2);
      assertThat(spikes.sample()).containsExactly(0, 1, 1, 0);
      assertThat(spikes.neuron()).containsExactly(1, 0, 1, 0);
    }
  }

  @Test
  void encodersCanBeMonitored() {
    Observations seen;
    try (Program program = suite.compile(two().spikes("in", "output").monitor("in", "output"))) {
      seen = once(program, "in", sample(0, 3), 3);
    }
    assertThat(seen.spikes().get("in.spikes").neuron()).containsExactly(0, 1);
    assertThat(seen.states().get("in.output")).isDeepEqualTo(new float[][][] {{{1, 0}}, {{0, 1}}, {{0, 0}}});
  }

  @Test
  void stateMonitorsRecordTheStepsAndNeuronsTheyWant() {
    TestNetwork network = two().monitor(new MonitorDefinition("m", MonitorDefinition.Kind.STATE, "a", "spike", List.of(1), 3));
    try (Program program = suite.compile(network); Run run = open(program, 1)) {
      float again = suite.repeats() ? 1 : 0;
      run.input("in", new float[][] {suite.repeats() ? sample(1, 7, 9, 13) : sample(7)});
      assertThat(run.advance(4).states().get("m")).as("steps 0 and 3").isDeepEqualTo(new float[][][] {{{again}}, {{1}}});
      assertThat(run.advance(2).states().get("m")).as("none of steps 4 and 5").isEmpty();
      assertThat(run.advance(4).states().get("m")).as("steps 6 and 9").isDeepEqualTo(new float[][][] {{{again}}, {{0}}});
    }
  }
}
