package io.synfire.runtime.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightSource;
import io.synfire.runtime.backend.Target;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.RandomSpikes;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.runtime.conformance.WeightedSteps;
import io.synfire.units.Units;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DivergenceTest {
  private static final Setting SETTING = new Setting(Units.ms(1), 120, 3, 1);

  private static NetworkDefinition network() {
    return new TestNetwork().encoder("in", 20, new RandomSpikes()).group("a", 15, Models.leaky(10, 1)).group("b", 5, Models.leaky(20, 1))
        .connect(Link.of("in_a", "in", "a", new WeightSource.Uniform(0, 0.4)))
        .connect(Link.of("a_b", "a", "b", new WeightSource.Normal(0.2, 0.1)).lag(1))
        .decoder("out", "b", new WeightedSteps("spike", 0)).definition();
  }

  private static Divergence between(String reference, String target) {
    try (DivergenceMeter meter = new DivergenceMeter(network(), Target.of(reference), Target.of(target), SETTING)) {
      float[][] samples = new float[4][20];
      for (int b = 0; b < 4; b++) {
        Arrays.fill(samples[b], 0.1f * b);
      }
      meter.add(Map.of("in", samples), Optional.of(new int[4]));
      meter.add(Map.of("in", samples), Optional.empty());
      return meter.result();
    }
  }

  @Test
  void aBackendDoesNotDivergeFromItself() {
    Divergence found = between("float", "float");
    assertThat(found.samples()).isEqualTo(8);
    assertThat(found.layers()).hasSize(2).allSatisfy(layer -> {
      assertThat(layer.referenceRate()).isPositive();
      assertThat(layer.rateError()).isZero();
      assertThat(layer.coincidence()).isEqualTo(1);
      assertThat(layer.distance()).isZero();
      assertThat(layer.correlation()).isCloseTo(1, within(1e-9));
    });
    assertThat(found.decoders()).singleElement().satisfies(d -> {
      assertThat(d.agreement()).isEqualTo(1);
      assertThat(d.error()).isZero();
      assertThat(d.accuracy().orElseThrow().reference()).isEqualTo(d.accuracy().orElseThrow().target());
    });
  }

  @Test
  void integersStayNearFloats() {
    Divergence found = between("float", "loihi");
    assertThat(found.layers()).allSatisfy(layer -> {
      assertThat(Math.abs(layer.rateError())).isLessThan(0.05);
      assertThat(layer.coincidence()).isGreaterThan(0.85);
      assertThat(layer.distance()).isLessThan(0.1);
      assertThat(layer.correlation()).isGreaterThan(0.9);
    });
    assertThat(found.print()).contains("van Rossum").contains("loihi accuracy").doesNotContain("null");
  }
}
