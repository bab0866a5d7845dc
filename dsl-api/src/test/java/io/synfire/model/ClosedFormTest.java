package io.synfire.model;

import static io.synfire.units.Units.ms;
import static io.synfire.units.Units.scalar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synfire.units.Frequency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosedFormTest {

  private static TestModel relaxation(Integrator integrator) {
    return TestModel.of("input i : 1\ntau * dv/dt = i - v : 1\ninit v = v0").integrator(integrator).with("tau", ms(10)).with("v0", scalar(0.25));
  }

  private static double relaxationAt(double t) {
    return 2 + (0.25 - 2) * Math.exp(-t / 0.01);
  }

  /** The error at 20 ms with a given number of steps. */
  private static double error(Integrator integrator, int steps) {
    double[] v = relaxation(integrator).run("v", 0.02 / steps, steps, Map.of("i", 2.0));
    return Math.abs(v[steps - 1] - relaxationAt(0.02));
  }

  @Test
  void exactIntegrationOfConstantCurrentHasNoErrorAtAnyStep() {
    assertThat(error(Integrator.EXACT, 1)).isLessThan(1e-14);
    assertThat(error(Integrator.EXACT, 37)).isLessThan(1e-13);
  }

  @Test
  void exponentialEulerIsExactForOneLinearEquation() {
    assertThat(error(Integrator.EXPONENTIAL_EULER, 3)).isLessThan(1e-14);
  }

  @Test
  void forwardEulerHasOrderOne() {
    assertThat(Math.log(error(Integrator.FORWARD_EULER, 200) / error(Integrator.FORWARD_EULER, 400)) / Math.log(2)).isCloseTo(1, within(0.03));
  }

  @Test
  void rungeKuttaHasOrderFour() {
    assertThat(Math.log(error(Integrator.RK4, 20) / error(Integrator.RK4, 40)) / Math.log(2)).isCloseTo(4, within(0.1));
  }

  @Test
  void lifUnderConstantCurrentFollowsItsSolutionAndFiresOnTime() {
    TestModel lif = ExampleModels.lif();
    double[] v = lif.run("v", 1e-4, 200, Map.of("i", 0.2e-9));
    double target = -65e-3 + 20e-3;
    int spike = (int) Math.ceil(0.01 * Math.log((target + 65e-3) / (target + 50e-3)) / 1e-4);
    for (int n = 0; n < spike - 1; n++) {
      assertThat(v[n]).isCloseTo(target + (-65e-3 - target) * Math.exp(-(n + 1) * 1e-4 / 0.01), within(1e-15));
    }
    assertThat(v[spike - 1]).isEqualTo(-68e-3);
  }

  @Test
  void equalTimeConstantsGiveTheAlphaFunction() {
    TestModel alpha =
        TestModel.of("tau_m * dv/dt = -v + i : 1\ntau_s * di/dt = -i : 1\ninit i = one")
            .integrator(Integrator.EXACT)
            .with("tau_m", ms(5))
            .with("tau_s", ms(5))
            .with("one", scalar(1));
    double[] v = alpha.run("v", 1e-3, 20, Map.of());
    for (int n = 0; n < v.length; n++) {
      double t = (n + 1) * 1e-3;
      assertThat(v[n]).isCloseTo(t / 5e-3 * Math.exp(-t / 5e-3), within(1e-14));
    }
  }

  @Test
  void exactIntegrationOfASingularSystemIsAnIntegral() {
    TestModel chain = TestModel.of("input a : 1\ndx/dt = y : 1\ndy/dt = a/s/s : Hz").integrator(Integrator.EXACT);
    double[] x = chain.run("x", 0.1, 10, Map.of("a", 3.0));
    assertThat(x[9]).isCloseTo(1.5, within(1e-13));
  }

  @Test
  void anOscillatorTurnsByItsFrequency() {
    TestModel turn = TestModel.of("dx/dt = w*y : 1\ndy/dt = -w*x : 1\ninit x = 1").with("w", new Frequency(3));
    assertThat(turn.run("x", 0.25, 4, Map.of())[3]).isCloseTo(Math.cos(3), within(1e-13));
  }

  @Test
  void aRateOfZeroIsNoPole() {
    TestModel leaky = TestModel.of("input i : 1\ndx/dt = -k*x + i/s : 1").with("k", new Frequency(0));
    assertThat(leaky.run("x", 0.1, 10, Map.of("i", 2.0))[9]).isCloseTo(2, within(1e-13));
    assertThat(leaky.integrator(Integrator.EXPONENTIAL_EULER).run("x", 0.1, 10, Map.of("i", 2.0))[9]).isCloseTo(2, within(1e-13));
  }

  @Test
  void aVaryingRateIsExactWhileItIsConstantForEveryStepSize() {
    TestModel gate = TestModel.of("input i : 1\ntau * dx/dt = 1 - i*x : 1").with("tau", ms(10));
    for (double rate : new double[] {0, 1e-9, 1e-3, 0.5, 2, 30}) {
      double expected = rate == 0 ? 0.5 : -Math.expm1(-rate * 0.5) / rate;
      assertThat(gate.run("x", 5e-3, 1, Map.of("i", rate))[0]).isCloseTo(expected, within(1e-13));
    }
  }
}
