package io.synfire.runtime.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.ir.Topology;
import io.synfire.ir.WeightMatrix;
import io.synfire.ir.WeightSource;
import io.synfire.learning.LearningRule;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.DoubleSummaryStatistics;
import org.junit.jupiter.api.Test;

class InitialWeightsTest {
  private static final int SOURCES = 200;
  private static final int TARGETS = 150;

  /** A rule that no backend knows. */
  private record Hebbian() implements LearningRule {}

  private static Link link(WeightSource weights) {
    return Link.of("c", "in", "a", weights);
  }

  private static TestNetwork network(Link link) {
    return new TestNetwork().encoder("in", SOURCES, new Raster(SOURCES, true)).group("a", TARGETS, Models.relay()).connect(link);
  }

  private static float[][] weights(Link link) {
    try (Program program = Backends.compile(network(link).definition(), "float", Units.ms(1), 1)) {
      return program.parameters().get("c.weight");
    }
  }

  private static DoubleSummaryStatistics statistics(float[][] matrix) {
    DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
    for (float[] row : matrix) {
      for (float value : row) {
        statistics.accept(value);
      }
    }
    return statistics;
  }

  private static void assertUniform(WeightSource source, double limit) {
    DoubleSummaryStatistics found = statistics(weights(link(source)));
    assertThat(found.getMax()).isBetween(0.99 * limit, limit);
    assertThat(found.getMin()).isBetween(-limit, -0.99 * limit);
    assertThat(found.getAverage()).isBetween(-0.02 * limit, 0.02 * limit);
  }

  @Test
  void uniformSourcesHaveTheirLimits() {
    assertUniform(new WeightSource.Uniform(-0.5, 0.5), 0.5);
    assertUniform(new WeightSource.KaimingUniform(2), 2 * Math.sqrt(3.0 / SOURCES));
    assertUniform(new WeightSource.XavierUniform(1), Math.sqrt(6.0 / (SOURCES + TARGETS)));
  }

  @Test
  void normalSourceHasItsMoments() {
    float[][] found = weights(link(new WeightSource.Normal(0.2, 0.1)));
    double mean = statistics(found).getAverage();
    double variance = 0;
    for (float[] row : found) {
      for (float value : row) {
        variance += (value - mean) * (value - mean) / (SOURCES * TARGETS);
      }
    }
    assertThat(mean).isBetween(0.195, 0.205);
    assertThat(Math.sqrt(variance)).isBetween(0.098, 0.102);
  }

  @Test
  void sparseConnectionsHaveTheirDensityAndKeepIt() {
    try (Program program = Backends.compile(network(link(new WeightSource.Constant(1)).topology(new Topology.Sparse(0.1))).definition(), "float", Units.ms(1), 1)) {
      float[][] weight = program.parameters().get("c.weight");
      double density = statistics(weight).getAverage();
      assertThat(density).isBetween(0.09, 0.11);
      for (float[] row : weight) {
        java.util.Arrays.fill(row, 2);
      }
      program.constrain();
      assertThat(statistics(weight).getAverage()).isEqualTo(2 * density);
    }
  }

  @Test
  void givenSparseWeightsSayWhichSynapsesThereAre() {
    float[][] given = new float[SOURCES][TARGETS];
    given[3][7] = 0.5f;
    given[199][0] = -1;
    Link link = link(new WeightSource.Given(WeightMatrix.of(given))).topology(new Topology.Sparse(0.5));
    assertThat(weights(link)).isDeepEqualTo(given);
  }

  @Test
  void weightsAreClippedToTheirRange() {
    try (Program program = Backends.compile(network(link(new WeightSource.Normal(0, 1)).range(-0.5, 0.25)).definition(), "float", Units.ms(1), 1)) {
      float[][] weight = program.parameters().get("c.weight");
      assertThat(statistics(weight).getMin()).isEqualTo(-0.5);
      assertThat(statistics(weight).getMax()).isEqualTo(0.25);
      weight[0][0] = 9;
      program.constrain();
      assertThat(weight[0][0]).isEqualTo(0.25f);
    }
  }

  @Test
  void learningRulesThatAreNotExecutedAreRefused() {
    TestNetwork network = network(link(new WeightSource.Constant(1))).learner(new Hebbian());
    assertThatThrownBy(() -> Backends.compile(network.definition(), "float", Units.ms(1), 1))
        .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics()).anySatisfy(d -> {
          assertThat(d.kind()).isEqualTo(DiagnosticKind.UNSUPPORTED_BY_BACKEND);
          assertThat(d.message()).contains("learner0", "Hebbian", "float");
        }));
  }

  @Test
  void anUnknownBackendIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> Backends.named("abacus")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("abacus").hasMessageContaining("float");
  }
}
