package io.synfire.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoefficientValuesTest {

  @Test
  void formulasAreEvaluatedInDouble() {
    TestModel cuba = ExampleModels.cuba();
    CoefficientValues values = CoefficientValues.of(cuba.program(), cuba.si(), 1e-3);
    assertThat(values.value("decay_tau_mem")).isEqualTo(Math.exp(-1e-3 / 12e-3));
    assertThat(values.value("p_v_const")).isCloseTo(-65e-3 * -Math.expm1(-1.0 / 12), within(1e-16));
    assertThat(values.values()).hasSize(cuba.program().coefficients().size());
  }

  @Test
  void thePropagatorOfTwoTimeConstantsIsTheirDifferenceOfExponentials() {
    TestModel cuba = ExampleModels.cuba();
    CoefficientValues values = CoefficientValues.of(cuba.program(), cuba.si(), 1e-3);
    double expected = 1e8 * 5.0 / (12 - 5) * (Math.exp(-1.0 / 12) - Math.exp(-1.0 / 5));
    assertThat(values.value("p_v_i")).isCloseTo(expected, within(1e-7));
  }

  @Test
  void derivativesAgreeWithDifferences() {
    for (TestModel model : new TestModel[] {ExampleModels.cuba(), ExampleModels.clif(), ExampleModels.adex(), ExampleModels.refractory()}) {
      StepProgram program = model.program();
      for (Coefficient coefficient : program.coefficients()) {
        model.si().keySet().forEach(parameter -> compare(program, model.si(), coefficient.name(), parameter));
      }
    }
  }

  private static void compare(StepProgram program, Map<String, Double> si, String coefficient, String parameter) {
    double value = si.get(parameter);
    double h = 1e-4 * Math.abs(value);
    double difference = (central(program, si, coefficient, parameter, h / 2) * 4 - central(program, si, coefficient, parameter, h)) / 3;
    double derivative = CoefficientValues.of(program, si, 1e-3).derivative(coefficient, parameter);
    assertThat(derivative).as("%s by %s", coefficient, parameter).isCloseTo(difference, within(1e-8 * Math.abs(difference) + 1e-12));
  }

  private static double central(StepProgram program, Map<String, Double> si, String coefficient, String parameter, double h) {
    Map<String, Double> changed = new LinkedHashMap<>(si);
    changed.put(parameter, si.get(parameter) + h);
    double above = CoefficientValues.of(program, changed, 1e-3).value(coefficient);
    changed.put(parameter, si.get(parameter) - h);
    return (above - CoefficientValues.of(program, changed, 1e-3).value(coefficient)) / (2 * h);
  }

  @Test
  void aTimeStepMustBePositive() {
    TestModel lif = ExampleModels.lif();
    assertThatThrownBy(() -> CoefficientValues.of(lif.program(), lif.si(), 0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0.0 s");
  }
}
