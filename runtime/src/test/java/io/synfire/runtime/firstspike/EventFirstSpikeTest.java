package io.synfire.runtime.firstspike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.ir.DelayShape;
import io.synfire.ir.NetworkDefinition;
import io.synfire.ir.WeightSource;
import io.synfire.learning.ExactGradient;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.runtime.backend.Backends;
import io.synfire.runtime.backend.ParameterStore;
import io.synfire.runtime.backend.Program;
import io.synfire.runtime.backend.Run;
import io.synfire.runtime.backend.RunOptions;
import io.synfire.runtime.conformance.Link;
import io.synfire.runtime.conformance.Models;
import io.synfire.runtime.conformance.TestNetwork;
import io.synfire.units.Units;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The event backend against the first-spike backend, where a reset far below rest lets every neuron spike once: times and derivatives by other formulas. */
class EventFirstSpikeTest {
  private static final int BATCH = 20;

  private static NeuronModelDefinition once(double tauMs) {
    String equations = "input i_syn : 1\ni += i_syn : 1\ntau_mem * dv/dt = 2 * i - v : 1\ntau_syn * di/dt = -i";
    return Models.model("test.Once", equations, "v > 1", "v = -1e6", Map.of("tau_mem", Units.ms(tauMs), "tau_syn", Units.ms(10)));
  }

  private static TestNetwork delayed() {
    WeightSource parameters = new WeightSource.Normal(0, 1);
    return new TestNetwork().encoder("in", 5, new GivenTimes()).group("hidden", 8, once(20)).group("out", 3, once(13))
        .connect(Link.of("in_hidden", "in", "hidden", new WeightSource.Normal(0.8, 0.5)).learned(DelayShape.AXONAL, parameters, Units.ms(10)))
        .connect(Link.of("hidden_out", "hidden", "out", new WeightSource.Normal(0.6, 0.5)).learned(DelayShape.SYNAPTIC, parameters, Units.ms(10)))
        .connect(Link.of("in_out", "in", "out", new WeightSource.Normal(0, 0.5)).learned(DelayShape.DENDRITIC, parameters, Units.ms(10)))
        .decoder("times", "out", new ExactTimes()).learner(new ExactGradient());
  }

  private static TestNetwork network() {
    return new TestNetwork().encoder("in", 5, new GivenTimes()).group("hidden", 8, once(20)).group("out", 3, once(13))
        .connect(Link.of("in_hidden", "in", "hidden", new WeightSource.Normal(0.8, 0.5)))
        .connect(Link.of("hidden_out", "hidden", "out", new WeightSource.Normal(0.6, 0.5)).delay(Units.ms(1.7)))
        .decoder("times", "out", new ExactTimes()).learner(new ExactGradient());
  }

  private static float[][] random(int columns, double scale) {
    SplittableRandom random = new SplittableRandom(columns);
    float[][] values = new float[BATCH][columns];
    for (float[] row : values) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) (scale * random.nextDouble());
      }
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void timesAndDerivativesAgree(boolean learnt) {
    NetworkDefinition network = (learnt ? delayed() : network()).definition();
    try (Program exact = Backends.compile(network, "first-spike", Units.ms(1), 3); Run first = exact.open(RunOptions.of(BATCH).withGradients());
        Program events = Backends.compile(network, "event", Units.ms(1), 3); Run event = events.open(RunOptions.of(BATCH).withGradients())) {
      first.input("in", random(5, 20));
      event.input("in", random(5, 20));
      float[][] expected = first.advance(100).decoders().get("times");
      float[][] found = event.advance(100).decoders().get("times");
      int spikes = 0;
      for (int b = 0; b < BATCH; b++) {
        assertThat(found[b]).containsExactly(expected[b], within(1e-5f));
        spikes += expected[b][0] > 0 ? 1 : 0;
      }
      assertThat(spikes).isGreaterThan(5);
      Map<String, float[][]> loss = Map.of("times", random(3, 1));
      ParameterStore one = first.backward(loss, Map.of());
      ParameterStore other = event.backward(loss, Map.of());
      assertThat(other.names()).containsExactlyInAnyOrderElementsOf(one.names());
      for (String name : one.names()) {
        for (int i = 0; i < one.get(name).length; i++) {
          for (int j = 0; j < one.get(name)[i].length; j++) {
            assertThat(other.get(name)[i][j]).isCloseTo(one.get(name)[i][j], within(1e-5f * Math.max(1, Math.abs(one.get(name)[i][j]))));
          }
        }
      }
    }
  }
}
