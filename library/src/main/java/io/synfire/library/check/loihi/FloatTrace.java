package io.synfire.library.check.loihi;

import io.synfire.model.CoefficientValues;
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

  /** Runs a model with one port on input {@code [time][neuron]}. */
  static FloatTrace of(StepProgram program, NeuronParameters parameters, double[][] input) {
    String port = program.inputs().getFirst().name();
    Map<String, double[][]> variables = new LinkedHashMap<>();
    program.variables().forEach(v -> variables.put(v.name(), new double[input.length][input[0].length]));
    for (int neuron = 0; neuron < input[0].length; neuron++) {
      Map<String, Double> values = parameters.at(neuron);
      StepInterpreter interpreter = StepInterpreter.of(program, CoefficientValues.of(program, values, parameters.dt()));
      Map<String, Double> state = interpreter.initial(values, parameters.dt());
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
