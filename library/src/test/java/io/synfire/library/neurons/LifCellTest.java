package io.synfire.library.neurons;

import static io.synfire.units.Units.mV;
import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

class LifCellTest {
  private static final LifCell CELL = LifCell.defaults().withTauTheta(ms(50)).withThetaPlus(mV(1.5)).withResistM(scalar(0.8));

  /** The step of ngc-learn as its equations say it, in mV and ms. */
  private static final class Written {
    private final double refractory;
    private final double decay;
    private double v = -65;
    private double theta;
    private double since;

    Written(double refractory, double decay) {
      this.refractory = refractory;
      this.decay = decay;
      this.since = refractory;
    }

    boolean step(double input) {
      v += (-65 - v) * decay / 100 + (since >= refractory ? 0.8 * input : 0);
      boolean spike = v > -52 + theta;
      since = spike ? 0 : since + 1;
      v = spike ? -60 : v;
      theta = theta * Math.exp(-1 / 50.0) + (spike ? 1.5 : 0);
      return spike;
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 2.5, 5})
  void stepsAsWritten(double refractory) {
    for (double decay : new double[] {0, 1, 3}) {
      NeuronModelDefinition model = ModelReader.read(CELL.withTRef(ms(refractory)).withVDecay(scalar(decay)));
      StepProgram program = ModelCompiler.compile(model.text());
      Map<String, Double> values = new LinkedHashMap<>();
      model.values().forEach((name, value) -> values.put(name, value.si()));
      StepInterpreter interpreter = StepInterpreter.of(program, CoefficientValues.of(program, values, 1e-3));
      Map<String, Double> state = interpreter.initial(values, 1e-3);
      Written written = new Written(refractory, decay);
      Random random = new Random(7);
      int spikes = 0;
      for (int n = 0; n < 400; n++) {
        double excitation = 4 * random.nextDouble();
        double inhibition = random.nextDouble();
        state = interpreter.forward(state, Map.of("j_exc", excitation / 1e3, "j_inh", inhibition / 1e3)).state();
        boolean spike = written.step(excitation - inhibition);
        assertThat(state.get("spike") > 0).as("spike in step %d", n).isEqualTo(spike);
        assertThat(1e3 * state.get("v")).isCloseTo(written.v, within(1e-9));
        assertThat(1e3 * state.get("theta")).isCloseTo(written.theta, within(1e-9));
        spikes += spike ? 1 : 0;
      }
      assertThat(spikes).isGreaterThan(15);
    }
  }

  @Test
  void whatItsEquationsDoNotBearIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> CELL.withResistM(scalar(0))).withMessageContaining("LifCell: resistM must be positive");
    assertThatIllegalArgumentException().isThrownBy(() -> CELL.withTRef(ms(-1))).withMessageContaining("tRef must be 0 or more");
    CELL.requireStep(ms(100));
    assertThatIllegalArgumentException().isThrownBy(() -> CELL.withVDecay(scalar(2)).requireStep(ms(51))).withMessageContaining("at most tauM / vDecay = 50.0 ms");
  }
}
