package io.synfire.model;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.equations.ExprPrinter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepSemanticsTest {

  private static String listing(TestModel model) {
    StringBuilder out = new StringBuilder();
    model.program().forward().forEach(a -> out.append(a.target()).append(" = ").append(ExprPrinter.print(a.value())).append('\n'));
    return out.toString();
  }

  @Test
  void statementsReadWhatWasAssignedBeforeThem() {
    TestModel model = TestModel.of("a = b + 1 : 1\nb = a*2 : 1\na = a + b");
    assertThat(listing(model)).isEqualTo("a_1 = b + 1\nb_1 = a_1*2\na_2 = a_1 + b_1\n".replace("a_1*2", "2*a_1"));
    assertThat(model.program().next()).containsExactly(Map.entry("a", "a_2"), Map.entry("b", "b_1"));
    assertThat(model.program().variables()).extracting(StepProgram.Variable::carried).containsExactly(false, true);
  }

  @Test
  void theSpikeIsThatOfThePreviousStepBeforeTheThreshold() {
    TestModel model = TestModel.of("v = v + spike + 0.4 : 1").threshold("v >= 1").update("n = n + spike : 1");
    assertThat(listing(model)).isEqualTo("v_1 = v + spike + 0.4\ndistance = v_1 - 1\nspike_1 = distance >= 0\nn_1 = n + spike_1\n");
    assertThat(model.program().threshold()).isEqualTo(new StepProgram.Threshold("spike_1", "distance", false));
    assertThat(model.program().variables()).extracting(StepProgram.Variable::name).containsExactly("v", "n", "spike");
  }

  @Test
  void equationsThatAreAdjacentAreOneSystemAndOthersSeeNewValues() {
    TestModel together = TestModel.of("dx/dt = y/ms : 1\ndy/dt = -x/ms : 1").integrator(Integrator.FORWARD_EULER);
    assertThat(listing(together)).isEqualTo("x_1 = x + k_1000_times_dt*y\ny_1 = y - k_1000_times_dt*x\n");
    TestModel apart = TestModel.of("dx/dt = y/ms : 1\nz = x : 1\ndy/dt = -x/ms : 1").integrator(Integrator.FORWARD_EULER);
    assertThat(listing(apart)).isEqualTo("x_1 = x + k_1000_times_dt*y\nz_1 = x_1\ny_1 = y - k_1000_times_dt*x_1\n");
  }

  @Test
  void whatDependsOnParametersOnlyIsACoefficientAndNoVariable() {
    TestModel model = TestModel.of("gain = 2*k : 1\nv = v + gain*k*(k + v + 3) : 1").with("k", scalar(2));
    assertThat(listing(model)).isEqualTo("v_1 = v + gain_times_k*(v + k_plus_3)\n");
    assertThat(model.program().variables()).hasSize(1);
    assertThat(model.run("v", 1e-3, 1, Map.of())[0]).isEqualTo(2.0 * 2 * 2 * (2 + 3));
  }

  @Test
  void constantsBuiltOnConstantsDoNotGrowWithoutBound() {
    StringBuilder text = new StringBuilder("c0 = k*k : 1\n");
    for (int i = 1; i < 60; i++) {
      text.append("c").append(i).append(" = c").append(i - 1).append("*c").append(i - 1).append(" : 1\n");
    }
    TestModel model = TestModel.of(text.append("v = v + c59 : 1").toString()).with("k", scalar(1));
    assertThat(model.run("v", 1e-3, 2, Map.of())).containsExactly(1, 2);
  }

  @Test
  void aNameReadBeforeItIsAssignedIsAVariableEvenIfItsValueIsConstant() {
    TestModel model = TestModel.of("v = k : 1\nk = 3 : 1");
    assertThat(model.run("v", 1e-3, 2, Map.of())).containsExactly(0, 3);
  }

  @Test
  void aRefractoryNeuronIsHeldForThePeriodAndDoesNotSpike() {
    TestModel model =
        TestModel.of("v = v + 1 : 1\nw = w + 1 : 1").threshold("v >= 2").reset("v = 0").refractory("t_ref").with("t_ref", ms(3));
    assertThat(model.run("v", 1e-3, 9, Map.of())).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0);
    assertThat(model.run("spike", 1e-3, 9, Map.of())).containsExactly(0, 1, 0, 0, 0, 0, 1, 0, 0);
    assertThat(model.run("w", 1e-3, 9, Map.of())[8]).isEqualTo(9);
    assertThat(model.program().slot(StepProgram.REFRACTORY)).isEqualTo(2);
  }

  @Test
  void aRefractoryPeriodIsRoundedToWholeSteps() {
    TestModel model = TestModel.of("v = v + 1 : 1").threshold("v >= 1").reset("v = 0").refractory("t_ref");
    assertThat(model.with("t_ref", ms(1.4)).run("spike", 1e-3, 6, Map.of())).containsExactly(1, 0, 1, 0, 1, 0);
    assertThat(model.with("t_ref", ms(1.6)).run("spike", 1e-3, 6, Map.of())).containsExactly(1, 0, 0, 1, 0, 0);
    assertThat(model.with("t_ref", ms(0)).run("spike", 1e-3, 3, Map.of())).containsExactly(1, 1, 1);
  }

  @Test
  void resetStatementsFollowEachOther() {
    TestModel model = TestModel.of("v = v + 1 : 1\nu = u + 1 : 1").threshold("v > 1").reset("v = 5\nu += 2*v\nu -= 1");
    assertThat(model.run("u", 1e-3, 2, Map.of())).containsExactly(1, 2 + 10 - 1);
  }

  @Test
  void initialValuesAreExpressionsOfParameters() {
    TestModel model = TestModel.of("half = k/2 : 1\nv = v : 1\ninit v = 3*half").with("k", scalar(4));
    assertThat(model.interpreter(1e-3).initial(model.si(), 1e-3)).containsEntry("v", 6.0);
  }

  @Test
  void exactIntegrationNamesItsCoefficients() {
    assertThat(listing(ExampleModels.cuba())).startsWith("v_1 = decay_tau_mem*v + p_v_i*i + p_v_const\ni_1 = decay_tau_syn*i\ni_2 = i_1 + j\n");
  }

  @Test
  void coefficientsOfAFormulaDependOnlyOnWhatTheyRead() {
    StepProgram program = ExampleModels.cuba().program();
    Coefficient propagator = program.coefficients().stream().filter(c -> c.name().equals("p_v_i")).findFirst().orElseThrow();
    assertThat(propagator).isInstanceOf(Coefficient.Propagator.class);
    assertThat(propagator.parameters()).containsExactlyInAnyOrder("tau_mem", "tau_syn", "r");
  }

  @Test
  void aModelWithoutThresholdDoesNotSpike() {
    TestModel leaky = TestModel.of("input i : 1\ntau * dv/dt = -v + i : 1").with("tau", ms(10));
    assertThat(leaky.program().spikes()).isFalse();
    assertThat(leaky.program().slot("spike")).isEqualTo(-1);
    assertThat(leaky.run("v", 1e-3, 1, Map.of("i", 1.0))[0]).isCloseTo(-Math.expm1(-0.1), within(1e-15));
  }
}
