package io.synfire.model;

import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model with values, made step by step.
 *
 * @param definition the text and the values
 */
record TestModel(NeuronModelDefinition definition) {

  static TestModel of(String equations) {
    ModelText.Options options = new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH);
    return new TestModel(new NeuronModelDefinition(new ModelText("test.Model", Map.of(), equations, "", "", "", "", options), Map.of()));
  }

  TestModel with(String parameter, Quantity value) {
    ModelText t = text();
    Map<String, Dimension> parameters = new LinkedHashMap<>(t.parameters());
    parameters.put(parameter, value.dimension());
    Map<String, Quantity> values = new LinkedHashMap<>(definition.values());
    values.put(parameter, value);
    ModelText text = new ModelText(t.name(), parameters, t.equations(), t.threshold(), t.reset(), t.update(), t.refractory(), t.options());
    return new TestModel(new NeuronModelDefinition(text, values));
  }

  TestModel threshold(String threshold) {
    ModelText t = text();
    return text(new ModelText(t.name(), t.parameters(), t.equations(), threshold, t.reset(), t.update(), t.refractory(), t.options()));
  }

  TestModel reset(String reset) {
    ModelText t = text();
    return text(new ModelText(t.name(), t.parameters(), t.equations(), t.threshold(), reset, t.update(), t.refractory(), t.options()));
  }

  TestModel update(String update) {
    ModelText t = text();
    return text(new ModelText(t.name(), t.parameters(), t.equations(), t.threshold(), t.reset(), update, t.refractory(), t.options()));
  }

  TestModel refractory(String refractory) {
    ModelText t = text();
    return text(new ModelText(t.name(), t.parameters(), t.equations(), t.threshold(), t.reset(), t.update(), refractory, t.options()));
  }

  TestModel integrator(Integrator integrator) {
    ModelText t = text();
    ModelText.Options options = new ModelText.Options(integrator, t.options().resetGradient());
    return text(new ModelText(t.name(), t.parameters(), t.equations(), t.threshold(), t.reset(), t.update(), t.refractory(), options));
  }

  private TestModel text(ModelText text) {
    return new TestModel(new NeuronModelDefinition(text, definition.values()));
  }

  ModelText text() {
    return definition.text();
  }

  StepProgram program() {
    return ModelCompiler.compile(text());
  }

  /** Parameter to value in SI units. */
  Map<String, Double> si() {
    Map<String, Double> si = new LinkedHashMap<>();
    definition.values().forEach((name, value) -> si.put(name, value.si()));
    return si;
  }

  /** An interpreter with a time step in s. */
  StepInterpreter interpreter(double dt) {
    StepProgram program = program();
    return StepInterpreter.of(program, CoefficientValues.of(program, si(), dt));
  }

  /** The values of a variable over steps of constant input. */
  double[] run(String variable, double dt, int steps, Map<String, Double> input) {
    StepInterpreter interpreter = interpreter(dt);
    Map<String, Double> state = interpreter.initial(si(), dt);
    double[] values = new double[steps];
    for (int n = 0; n < steps; n++) {
      state = interpreter.forward(state, input).state();
      values[n] = state.get(variable);
    }
    return values;
  }
}
