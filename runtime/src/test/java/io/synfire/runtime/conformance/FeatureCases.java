package io.synfire.runtime.conformance;

import static io.synfire.runtime.conformance.BackendConformance.once;
import static io.synfire.runtime.conformance.BackendConformance.open;
import static io.synfire.runtime.conformance.BackendConformance.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.runtime.backend.Capabilities.Feature;
import io.synfire.runtime.backend.Observations;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Optional features. */
abstract class FeatureCases {
  private static final Set<Feature> MODELS = Set.of(Feature.ANY_NEURON_MODEL, Feature.NON_SPIKING_GROUPS, Feature.GRADED_SIGNALS);
  private final BackendConformance suite;

  FeatureCases(BackendConformance suite) {
    this.suite = suite;
  }

  private static TestNetwork graded() {
    return new TestNetwork().encoder("in", 1, new Raster(1, false)).group("a", 1, Models.follower());
  }

  @Test
  void gradedSignalsArriveWithTheirValue() {
    TestNetwork network = graded().group("b", 1, Models.follower()).connect(Link.of("in_a", "in", "a", new float[][] {{2}}))
        .connect(Link.of("a_b", "a", "b", new float[][] {{0.5f}}).from("v").lag(2)).monitor("b", "v");
    suite.withFeatures(MODELS, network, program ->
        assertThat(once(program, "in", new float[] {3, 0.25f}, 4).states().get("b.v")).isDeepEqualTo(new float[][][] {{{0}}, {{0}}, {{3}}, {{0.25f}}}));
  }

  @Test
  void gradedSpikesArriveWithTheirValue() {
    TestNetwork network = new TestNetwork().encoder("in", 2, new Raster(2, true)).group("a", 2, Models.follower()).group("b", 1, Models.follower())
        .connect(Link.of("in_a", "in", "a", new float[][] {{1, -0.5f}, {0, 2}}))
        .connect(Link.of("a_b", "a", "b", new float[][] {{1}, {-0.5f}}).from("v").lag(2)).monitor("b", "v");
    suite.withFeatures(Set.of(Feature.ANY_NEURON_MODEL, Feature.NON_SPIKING_GROUPS, Feature.GRADED_SPIKES), network, program -> {
      float[] seen = once(program, "in", new float[] {1, 0, 0, 1, 0, 0, 1, 1}, 7).trace("b.v", 0, 0);
      float[] expected = {0, 0, 1.25f, -1, 0, 1 - 0.75f, 0};
      for (int step = 0; step < expected.length; step++) {
        assertThat(seen[step]).as("step %s", step).isCloseTo(expected[step], within(suite.tolerance()));
      }
    });
  }

  @Test
  void constantInputHoldsFromItsFirstArrival() {
    TestNetwork network = new TestNetwork().encoder("in", 2, new Held()).group("a", 1, Models.follower()).monitor("a", "v")
        .connect(Link.of("in_a", "in", "a", new float[][] {{1}, {10}}).lag(1));
    suite.withFeatures(MODELS, network, program -> {
      try (Run run = open(program, 1)) {
        run.input("in", new float[][] {{2, 3}});
        assertThat(run.advance(3).states().get("a.v")).isDeepEqualTo(new float[][][] {{{0}}, {{32}}, {{32}}});
        run.input("in", new float[][] {{1, 1}});
        assertThat(run.advance(2).states().get("a.v")).as("new data emit from the next step on").isDeepEqualTo(new float[][][] {{{32}}, {{11}}});
      }
    });
  }

  @Test
  void biasAndUnitScaleTheInput() {
    Link link = Link.of("in_a", "in", "a", new float[][] {{2}}).bias(new WeightSource.Given(WeightMatrix.of(new float[][] {{0.5f}}))).unit(4);
    suite.withFeatures(MODELS, graded().connect(link).monitor("a", "v"), program ->
        assertThat(once(program, "in", new float[] {3, 0}, 2).states().get("a.v")).isDeepEqualTo(new float[][][] {{{4 * (2 * 3 + 0.5f)}}, {{4 * 0.5f}}}));
  }

  @Test
  void portsKeepTheirInputsApartAndCanBeMonitored() {
    TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, false)).group("a", 1, Models.twoPorts())
        .connect(Link.of("x", "in", "a", new float[][] {{1}}).into("a")).connect(Link.of("y", "in", "a", new float[][] {{3}}).into("b"))
        .monitor("a", "v").monitor("a", "b");
    suite.withFeatures(MODELS, network, program -> {
      Observations seen = once(program, "in", new float[] {1, 2}, 2);
      assertThat(seen.states().get("a.v")).isDeepEqualTo(new float[][][] {{{1 - 6}}, {{-5 + 2 - 12}}});
      assertThat(seen.states().get("a.b")).isDeepEqualTo(new float[][][] {{{3}}, {{6}}});
    });
  }

  @Test
  void parametersMayDifferBetweenNeurons() {
    GroupOptions options = new GroupOptions(Map.of("gain", List.of(0.5, 2.0, 4.0)), Map.of(), Set.of(), Set.of());
    TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 3, Models.leaky(10, 1), options)
        .connect(Link.of("in_a", "in", "a", new float[][] {{0.6f, 0.6f, 0.6f}}));
    suite.withFeatures(Set.of(Feature.ANY_NEURON_MODEL, Feature.PARAMETERS_PER_NEURON), network, program ->
        assertThat(once(program, "in", sample(0), 1).spikeCounts().get("a")).isDeepEqualTo(new float[][] {{0, 1, 1}}));
  }

  @Test
  void initialValuesAndStateCanBeGivenAndRead() {
    GroupOptions options = new GroupOptions(Map.of(), Map.of("v", List.of(0.5, -1.0)), Set.of(), Set.of());
    TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 2, Models.leaky(10, 1), options)
        .connect(Link.of("in_a", "in", "a", new float[][] {{0, 0}}));
    suite.withFeatures(Set.of(Feature.ANY_NEURON_MODEL), network, program -> {
      try (Run run = open(program, 2)) {
        run.input("in", new float[2][1]);
        assertThat(run.state("a", "v")).isDeepEqualTo(new float[][] {{0.5f, -1}, {0.5f, -1}});
        run.state("a", "v", new float[][] {{0.1f, 0.2f}, {0.3f, 0.4f}});
        run.advance(1);
        assertThat(run.state("a", "v")[1][1]).isCloseTo((float) (0.4 * Math.exp(-0.1)), within(suite.tolerance()));
        run.reset(0);
        assertThat(run.state("a", "v")[1]).containsExactly(0.5f, -1);
      }
    });
  }

  @Test
  void gradientsOfALinearNetworkAreThoseOfItsFormula() {
    TestNetwork network = graded().connect(Link.of("in_a", "in", "a", new float[][] {{2}}).bias(new WeightSource.Constant(1)))
        .decoder("out", "a", new WeightedSteps("v", 0.5f)).learner(new FastSigmoidRule());
    if (!suite.backend().capabilities().has(Feature.GRADIENTS)) {
      suite.withFeatures(MODELS, network, program ->
          assertThatThrownBy(() -> program.open(new RunOptions(1, 1, 1, true))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("gradients"));
      return;
    }
    suite.withFeatures(MODELS, network, program -> {
      try (Run run = program.open(new RunOptions(1, 1, 1, true))) {
        run.input("in", new float[][] {{3, 5}});
        run.advance(2);
        ParameterStore gradient = run.backward(Map.of("out", new float[][] {{10}}), Map.of());
        assertThat(gradient.get("in_a.weight")[0][0]).isEqualTo(10 * (3 + 1.5f * 5));
        assertThat(gradient.get("in_a.bias")[0][0]).isEqualTo(10 * (1 + 1.5f));
      }
    });
  }
}
