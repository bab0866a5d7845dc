package io.synfire.library.neurons;

import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The neurons of Lava in floats, against their definition written out. */
class LavaFloatTest {
  private static final int STEPS = 500;
  private static final double DT = 1e-3;
  private static final double TOLERANCE = 1e-12;
  private final SplittableRandom random = new SplittableRandom(5);

  /** One neuron in double precision. */
  private static final class Neuron {
    private final StepInterpreter interpreter;
    private Map<String, Double> state;

    Neuron(Record model) {
      NeuronModelDefinition definition = ModelReader.read(model);
      Map<String, Double> values = new HashMap<>();
      definition.values().forEach((name, value) -> values.put(name, value.si()));
      StepProgram program = ModelCompiler.compile(definition.text());
      interpreter = StepInterpreter.of(program, CoefficientValues.of(program, values, DT));
      state = interpreter.initial(values, DT);
    }

    Neuron step(Map<String, Double> input) {
      state = interpreter.forward(state, input).state();
      return this;
    }

    /** To the last bit, which is where a potential near 0 differs by much of its value. */
    void is(String variable, double value) {
      assertThat(state.get(variable)).as(variable).isEqualTo(value);
    }

    void has(String variable, double value) {
      assertThat(state.get(variable)).as(variable).isCloseTo(value, within(TOLERANCE));
    }
  }

  @Test
  void theVoltageIsFrozenForTheRefractoryPeriodWhileTheCurrentGoesOn() {
    Neuron neuron = new Neuron(new RefractoryLif(scalar(0.2), scalar(0.1), scalar(0.05), scalar(1), scalar(3)));
    double u = 0;
    double v = 0;
    int frozenUntil = 0;
    for (int time = 1; time <= STEPS; time++) {
      double a = random.nextDouble(-0.1, 0.5);
      u = u * (1 - 0.2) + a;
      v = frozenUntil >= time ? v : v * (1 - 0.1) + (u + 0.05);
      boolean spike = v > 1;
      v = spike ? 0 : v;
      frozenUntil = spike ? time + 3 : frozenUntil;
      neuron.step(Map.of("a", a));
      neuron.has("u", u);
      neuron.is("v", v);
      neuron.has("spike", spike ? 1 : 0);
    }
  }

  @Test
  void theThresholdAdaptsAndTheVoltageIsNotReset() {
    Neuron neuron = new Neuron(new AdaptiveThresholdLif(
        scalar(0.4), scalar(0.3), scalar(0.2), scalar(0.1), scalar(5), scalar(3.75), scalar(0.5)));
    double i = 0;
    double v = 0;
    double theta = 5;
    double r = 0;
    int spikes = 0;
    for (int step = 0; step < STEPS; step++) {
      double a = random.nextDouble(0, 6);
      i = (1 - 0.4) * i + a;
      v = (1 - 0.3) * v + i + 0.5;
      theta = (1 - 0.2) * (theta - 5) + 5;
      r = (1 - 0.1) * r;
      boolean spike = v - r >= theta;
      r += spike ? 2 * theta : 0;
      theta += spike ? 3.75 : 0;
      spikes += spike ? 1 : 0;
      neuron.step(Map.of("a", a));
      neuron.has("i", i);
      neuron.has("v", v);
      neuron.has("theta", theta);
      neuron.has("r", r);
    }
    assertThat(spikes).isBetween(STEPS / 20, STEPS / 2);
  }

  @Test
  void resonateAndFireAnswersItsOwnFrequency() {
    assertThat(spikes(10)).isGreaterThan(5 * spikes(6)).isGreaterThan(20);
  }

  /** Spikes in answer to a wave of this period. */
  private static int spikes(int period) {
    Neuron neuron = new Neuron(ResonateAndFire.of(10, 0.02, 4));
    int spikes = 0;
    for (int step = 0; step < STEPS; step++) {
      double angle = 2 * Math.PI * step / period;
      neuron.step(Map.of("a_re", 0.2 * Math.cos(angle), "a_im", 0.2 * Math.sin(angle)));
      spikes += neuron.state.get("spike") > 0 ? 1 : 0;
    }
    return spikes;
  }

  @Test
  void resonateAndFireWithAResetStartsJustBelowTheThreshold() {
    Neuron neuron = new Neuron(ResonateAndFireIzhikevich.of(10, 0.07, 1));
    neuron.step(Map.of("a_re", 0.5, "a_im", 2.0));
    neuron.has("spike", 1);
    neuron.has("re", 0);
    neuron.has("im", 1 - 1e-5);
  }

  @Test
  void aRestartComesAtTheOffsetOfEachInterval() {
    Neuron neuron = new Neuron(new ResettingLif(scalar(0), scalar(0), scalar(0), scalar(1e6), scalar(4), scalar(6)));
    double[] currents = {1, 1, 2, 3, 4, 1, 2, 3, 4, 1};
    for (double current : currents) {
      neuron.step(Map.of("a", 1.0));
      neuron.has("u", current);
    }
  }
}
