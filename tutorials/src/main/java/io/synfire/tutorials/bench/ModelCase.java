package io.synfire.tutorials.bench;

import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import io.synfire.units.Time;
import java.util.HashMap;
import java.util.Map;

/**
 * A model to measure.
 *
 * @param model record with its parameters
 * @param dt time step
 * @param drive the input of a neuron and step is uniform between 0 and this, in SI units of the port
 */
record ModelCase(Record model, Time dt, double drive) {

  String name() {
    return model.getClass().getSimpleName();
  }

  NeuronModelDefinition definition() {
    return ModelReader.read(model);
  }

  StepProgram program() {
    return ModelCompiler.compile(definition().text());
  }

  private Map<String, Double> parameters() {
    Map<String, Double> values = new HashMap<>();
    definition().values().forEach((name, quantity) -> values.put(name, quantity.si()));
    return values;
  }

  private CoefficientValues coefficientValues() {
    return CoefficientValues.of(program(), parameters(), dt.si());
  }

  float[] coefficients() {
    double[] values = coefficientValues().values();
    float[] rounded = new float[values.length];
    for (int k = 0; k < values.length; k++) {
      rounded[k] = (float) values[k];
    }
    return rounded;
  }

  /** Variable to its value before the first step. */
  Map<String, Double> initial() {
    return StepInterpreter.of(program(), coefficientValues()).initial(parameters(), dt.si());
  }
}
