package io.synfire.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.synfire.diagnostics.DiagnosticException;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.Raster;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Delays in continuous time. */
class EventDelaysTest {
  private static final float[][] ONE = {{1}};

  /** Spikes at once, and once in 0.05 ms. */
  private static NeuronModelDefinition quick() {
    String equations = "input i : 1\ntau * dv/dt = -v : 1\nv += i";
    return Models.model("test.Quick", List.of(equations, "v > 0.5", "v = 0", "t_ref"), Map.of("tau", Units.ms(1), "t_ref", Units.ms(0.05)));
  }

  private static TestNetwork loop() {
    return new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, quick()).group("b", 1, quick())
        .connect(Link.of("in_a", "in", "a", ONE)).connect(Link.of("a_b", "a", "b", ONE)).spikes("b", "spike");
  }

  private static double[] spikes(TestNetwork network, Time dt, int steps) {
    try (Program program = Backends.compile(network.definition(), "event", dt, 1); Run run = program.open(RunOptions.of(1))) {
      assertThat(program.unit().notes()).isEmpty();
      run.input("in", new float[][] {{1}});
      return run.advance(steps).spikeTimes("b.spikes", 0, 0);
    }
  }

  @Test
  void aDelayOfLessThanHalfAStepClosesALoop() {
    TestNetwork network = loop().connect(Link.of("b_a", "b", "a", ONE).delay(Units.ms(0.3)));
    double[] expected = {0, 0.3e-3, 0.6e-3, 0.9e-3};
    assertThat(spikes(network, Units.ms(1), 1)).containsExactly(expected, within(1e-15));
    TestNetwork each = loop().connect(Link.of("b_a", "b", "a", ONE).delays(new float[][] {{0.0003f}}));
    assertThat(spikes(each, Units.ms(1), 1)).containsExactly(expected, within(1e-15));
    assertThatThrownBy(() -> Backends.compile(network.definition(), "float", Units.ms(1), 1)).isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("closes within one step");
  }

  /** A neuron that spikes again at the end of its refractory period reaches one like it at the end of that one's: equal steps and exact times agree on it. */
  @Test
  void whatArrivesAtTheEndOfARefractoryPeriodCounts() {
    NeuronModelDefinition twice = Models.model("test.Twice", List.of("input i : 1\ntau * dv/dt = -v : 1\nv += i", "v > 1", "v -= 1", "t_ref"),
        Map.of("tau", Units.ms(1e5), "t_ref", Units.ms(0.8)));
    for (String backend : List.of("event", "float")) {
      for (int k = 1; k < 60; k++) {
        TestNetwork network = new TestNetwork().encoder("in", 1, new Raster(1, true)).group("a", 1, twice).group("b", 1, twice)
            .connect(Link.of("in_a", "in", "a", new float[][] {{2.5f}})).connect(Link.of("a_b", "a", "b", new float[][] {{1.1f}}).delay(Units.ms(0.1 * k)))
            .spikes("b", "spike");
        try (Program program = Backends.compile(network.definition(), backend, Units.ms(0.1), 1); Run run = program.open(RunOptions.of(1))) {
          run.input("in", new float[][] {{1}});
          assertThat(run.advance(100).spikeSteps("b.spikes", 0, 0)).as("%s, delay of %s steps", backend, k).hasSize(2);
        }
      }
    }
  }

  @Test
  void aFloatStandsForItsDecimalNumber() {
    TestNetwork one = loop().connect(Link.of("b_a", "b", "a", ONE).delay(Units.ms(2)));
    TestNetwork each = loop().connect(Link.of("b_a", "b", "a", ONE).delays(new float[][] {{0.002f}}));
    assertThat(spikes(each, Units.ms(0.7), 10)).containsExactly(spikes(one, Units.ms(0.7), 10));
  }
}
