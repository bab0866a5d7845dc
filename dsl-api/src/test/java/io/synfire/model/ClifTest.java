package io.synfire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClifTest {

  /** M' = bp M + V0 I; S' = bq S + V0 I; V' = M' - S' - E; O' = H(V' - Vth); E' = bm E + Vth O'. */
  @Test
  void followsTheRecurrence() {
    StepInterpreter clif = ExampleModels.clif().interpreter(1e-3);
    Map<String, Double> state = clif.initial(ExampleModels.clif().si(), 1e-3);
    Random random = new Random(3);
    double b = 12.0 / 8;
    double v0 = 1 / (b - 1) * Math.pow(b, b / (b - 1));
    double m = 0;
    double s = 0;
    double e = 0;
    int spikes = 0;
    for (int n = 0; n < 200; n++) {
      double input = random.nextDouble() * 0.4;
      m = Math.exp(-1.0 / 12) * m + v0 * input;
      s = Math.exp(-1.0 / 8) * s + v0 * input;
      double v = m - s - e;
      double spike = v > 1 ? 1 : 0;
      e = Math.exp(-1.0 / 20) * e + spike;
      spikes += (int) spike;
      state = clif.forward(state, Map.of("i_syn", input)).state();
      assertThat(state.get("v")).isCloseTo(v, within(1e-12));
      assertThat(state.get("spike")).isEqualTo(spike);
      assertThat(state.get("e")).isCloseTo(e, within(1e-12));
    }
    assertThat(spikes).isGreaterThan(5);
  }

  @Test
  void needsFourStatesOfWhichThreeAreCarriedAndKeepsOneValueForItsAdjoint() {
    StepProgram program = ExampleModels.clif().program();
    assertThat(program.variables()).extracting(StepProgram.Variable::name).containsExactly("m", "s", "v", "e", "spike");
    assertThat(program.variables()).filteredOn(StepProgram.Variable::carried).extracting(StepProgram.Variable::name).containsExactly("m", "s", "e");
    assertThat(program.coefficients()).extracting(Coefficient::name).containsExactly("decay_tau_p", "decay_tau_q", "v0", "v_th", "decay_tau_m");
    assertThat(AdjointCompiler.compile(program, Set.of(), ResetGradient.THROUGH).tape()).isEqualTo(List.of("distance"));
  }
}
