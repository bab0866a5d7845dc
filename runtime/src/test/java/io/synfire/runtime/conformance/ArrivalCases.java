package io.synfire.runtime.conformance;

import static io.synfire.runtime.conformance.BackendConformance.once;
import static io.synfire.runtime.conformance.BackendConformance.refusesRepetition;
import static io.synfire.runtime.conformance.BackendConformance.sample;
import static io.synfire.runtime.conformance.BackendConformance.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import io.synfire.ir.DelayShape;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.learning.ExactGradient;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exact steps of arrival: lags, delays, loops, sums. All weights are 1 and all neurons relays. */
abstract class ArrivalCases {
  private static final float[][] ONE = {{1}};
  private static final Set<Feature> LOOPS = Set.of(Feature.RECURRENT_CONNECTIONS, Feature.REPEATED_SPIKES);
  private final BackendConformance suite;

  ArrivalCases(BackendConformance suite) {
    this.suite = suite;
  }

  private TestNetwork input() {
    return new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, suite.relay()).connect(Link.of("in_a", "in", "a", ONE)).spikes("a", "spike");
  }

  private TestNetwork chain(Link link) {
    return input().group("b", 1, suite.relay()).connect(link).spikes("b", "spike");
  }

  /** Where neurons spike at most once, several spikes are refused, and each is given to a run of its own. */
  private int[] arrivals(TestNetwork network, String group, int... input) {
    try (Program program = suite.compile(network)) {
      if (suite.repeats() || input.length == 1) {
        return steps(once(program, "in", sample(input), 30), group, 0);
      }
      refusesRepetition(program, "in", sample(input));
      return Arrays.stream(input).flatMap(n -> Arrays.stream(steps(once(program, "in", sample(n), 30), group, 0))).sorted().toArray();
    }
  }

  @Test
  void encoderWithoutLagArrivesInTheSameStep() {
    assertThat(arrivals(input(), "a", 0, 3, 4)).containsExactly(0, 3, 4);
  }

  @Test
  void lagBetweenGroupsIsKept() {
    for (int lag = suite.hop(); lag < 6; lag++) {
      assertThat(arrivals(chain(Link.of("a_b", "a", "b", ONE).lag(lag)), "b", 0, 3, 4)).containsExactly(lag, 3 + lag, 4 + lag);
    }
  }

  @Test
  void lagFromAnEncoderIsKept() {
    TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, suite.relay()).connect(Link.of("in_a", "in", "a", ONE).lag(2)).spikes("a", "spike");
    assertThat(arrivals(network, "a", 0, 3, 4)).containsExactly(2, 5, 6);
  }

  @Test
  void delayAddsToLag() {
    int lag = Math.max(1, suite.hop());
    assertThat(arrivals(chain(Link.of("a_b", "a", "b", ONE).lag(lag).delay(Units.ms(4))), "b", 0, 1)).containsExactly(lag + 4, lag + 5);
  }

  @Test
  void selfLoopRepeatsEverySpike() {
    suite.withFeatures(LOOPS, input().connect(Link.of("a_a", "a", "a", ONE).lag(5)), program ->
        assertThat(steps(once(program, "in", sample(1, 3), 30), "a", 0)).containsExactly(1, 3, 6, 8, 11, 13, 16, 18, 21, 23, 26, 28));
  }

  @Test
  void loopOfTwoGroupsTakesTheSumOfItsLags() {
    int hop = Math.max(1, suite.hop());
    TestNetwork loop = chain(Link.of("a_b", "a", "b", ONE).lag(hop)).connect(Link.of("b_a", "b", "a", ONE).lag(7));
    int period = hop + 7;
    suite.withFeatures(LOOPS, loop, program ->
        assertThat(steps(once(program, "in", sample(2), 30), "a", 0)).containsExactly(IntStream.iterate(2, n -> n < 30, n -> n + period).toArray()));
  }

  @Test
  void groupsDeclaredBackwardsStillRunInOrderOfTheirSignals() {
    TestNetwork network = new TestNetwork().group("b", 1, suite.relay()).group("a", 1, suite.relay()).encoder("in", 1, new Raster(1, true))
        .connect(Link.of("a_b", "a", "b", ONE).lag(suite.hop())).connect(Link.of("in_a", "in", "a", ONE)).spikes("b", "spike");
    assertThat(arrivals(network, "b", 4)).containsExactly(4 + suite.hop());
  }

  @Test
  void connectionsIntoOnePortAddUp() {
    TestNetwork network = new TestNetwork().encoder("in", 2, new Raster(2, true)).group("a", 1, suite.relay()).spikes("a", "spike");
    network.connect(Link.of("one", "in", "a", new float[][] {{0.3f}, {0}})).connect(Link.of("two", "in", "a", new float[][] {{0}, {0.3f}}).lag(1));
    try (Program program = suite.compile(network)) {
      assertThat(steps(once(program, "in", sample(2 * 7, 2 * 6 + 1), 30), "a", 0)).as("a spike and one of the step before meet").containsExactly(7);
      assertThat(steps(once(program, "in", sample(2 * 7, 2 * 7 + 1), 30), "a", 0)).as("spikes of one step do not").isEmpty();
      if (suite.repeats()) {
        float[] train = sample(2, 2 * 6, 2 * 5 + 1, 2 * 7, 2 * 7 + 1, 2 * 8, 2 * 12);
        assertThat(steps(once(program, "in", train, 30), "a", 0)).containsExactly(6, 8);
      }
    }
  }

  @Test
  void everySynapseHasItsOwnDelay() {
    float[][] ones = {{1, 1}, {1, 1}};
    float[][] seconds = {{0, 0.003f}, {0.005f, 0.001f}};
    TestNetwork network = new TestNetwork().encoder("in", 2, new Raster(2, true)).group("a", 2, suite.relay()).spikes("a", "spike")
        .connect(Link.of("in_a", "in", "a", ones).delays(seconds));
    suite.withFeatures(Set.of(Feature.DELAY_PER_SYNAPSE), network, program -> {
      var first = once(program, "in", sample(0), 20);
      assertThat(steps(first, "a", 0)).containsExactly(0);
      assertThat(steps(first, "a", 1)).containsExactly(3);
      var second = once(program, "in", sample(5), 20);
      assertThat(steps(second, "a", 0)).containsExactly(2 + 5);
      assertThat(steps(second, "a", 1)).containsExactly(2 + 1);
    });
  }

  @Test
  void learntDelaysThatAreGivenArriveInTheStepOfTheirTime() {
    float[][] ones = {{1, 1}, {1, 1}};
    float[][] parameters = {{-9}, {(float) Math.log(3.25 / 4.75)}};
    TestNetwork network = new TestNetwork().encoder("in", 2, new Raster(2, true)).group("a", 2, suite.relay()).spikes("a", "spike").connect(
        Link.of("in_a", "in", "a", ones).learned(DelayShape.AXONAL, new WeightSource.Given(WeightMatrix.of(parameters)), Units.ms(8)).frozen());
    suite.withFeatures(Set.of(Feature.DELAY_PER_SYNAPSE), network, program -> {
      assertThat(program.parameters().get("in_a.delay")).isDeepEqualTo(parameters);
      assertThat(steps(once(program, "in", sample(0), 20), "a", 1)).containsExactly(0);
      assertThat(steps(once(program, "in", sample(5), 20), "a", 0)).containsExactly(2 + 3);
      assertThat(steps(once(program, "in", sample(5), 20), "a", 1)).containsExactly(2 + 3);
    });
  }

  @Test
  void learntDelaysAreParameters() {
    TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 2, suite.relay()).spikes("a", "spike")
        .connect(Link.of("in_a", "in", "a", new float[][] {{1, 1}}).learned(DelayShape.SYNAPTIC, new WeightSource.Normal(0, 0.1), Units.ms(8)))
        .learner(new ExactGradient());
    suite.withFeatures(Set.of(Feature.TRAINABLE_DELAYS, Feature.GRADIENTS), network, program -> {
      float[] delay = program.parameters().get("in_a.delay")[0];
      assertThat(delay[0]).isBetween(-0.5f, 0.5f).isNotEqualTo(delay[1]);
      try (Run run = program.open(new RunOptions(1, 7, 1, true))) {
        run.input("in", new float[][] {sample(0)});
        delay[0] = (float) Math.log(6.25 / 1.75);
        delay[1] = (float) Math.log(1.25 / 6.75);
        run.reset(7);
        var seen = run.advance(20);
        assertThat(steps(seen, "a", 0)).containsExactly(6);
        assertThat(steps(seen, "a", 1)).containsExactly(1);
        assertThat(run.backward(Map.of(), Map.of()).get("in_a.delay")).isDeepEqualTo(new float[1][2]);
      }
    });
  }

  @Test
  void oneToOneConnectsEqualIndices() {
    TestNetwork network = new TestNetwork().encoder("in", 3, new Raster(3, true)).group("a", 3, suite.relay()).spikes("a", "spike")
        .connect(Link.of("in_a", "in", "a", new float[][] {{1, 0, 1}}).topology(new Topology.OneToOne()).lag(1));
    try (Program program = suite.compile(network)) {
      var seen = once(program, "in", sample(0, 1, 5), 20);
      assertThat(steps(seen, "a", 0)).containsExactly(1);
      assertThat(steps(seen, "a", 1)).as("weight 0").isEmpty();
      assertThat(steps(seen, "a", 2)).containsExactly(2);
    }
  }
}
