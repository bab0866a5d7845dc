package io.synfire.library.check.loihi;

import io.synfire.model.CoefficientValues;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.microcode.NeuronParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model did in double precision.
 *
 * @param variables variable to {@code [time][neuron]} values at the end of each step
 */
record FloatTrace(Map<String, double[][]> variables) {

  /** Runs a model on input {@code [time][neuron]} of one port. */
  static FloatTrace of(NeuronModelDefinition model, String port, double[][] input) {
    FixedNeurons neurons = FixedNeurons.of(model);
    StepProgram program = neurons.program();
    NeuronParameters parameters = neurons.parameters(input[0].length);
    StepInterpreter interpreter = StepInterpreter.of(program, CoefficientValues.of(program, parameters.at(0), parameters.dt()));
    Map<String, double[][]> variables = new LinkedHashMap<>();
    program.variables().forEach(v -> variables.put(v.name(), new double[input.length][input[0].length]));
    for (int neuron = 0; neuron < input[0].length; neuron++) {
      Map<String, Double> state = interpreter.initial(parameters.at(0), parameters.dt());
      for (int k = 0; k < input.length; k++) {
        state = interpreter.forward(state, Map.of(port, input[k][neuron])).state();
        for (Map.Entry<String, Double> value : state.entrySet()) {
          variables.get(value.getKey())[k][neuron] = value.getValue();
        }
      }
    }
    return new FloatTrace(variables);
  }

  /** Compares variables with fields of the recorded results, given as variable to field. */
  void compare(JsonFields expected, Map<String, String> fields, Differences differences, double tolerance) {
    new TreeMap<>(fields).forEach((variable, field) ->
        differences.close(field, flat(variables.get(variable)), flat(expected.matrix(field)), tolerance));
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }
}
