package io.synfire.library.neurons;

import io.synfire.model.CoefficientValues;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelReader;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import io.synfire.units.Quantity;
import io.synfire.units.Time;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One neuron, stepped by the reference interpreter in double precision. */
final class OneNeuron {
  private final StepInterpreter interpreter;
  private Map<String, Double> state;

  private OneNeuron(StepInterpreter interpreter, Map<String, Double> state) {
    this.interpreter = interpreter;
    this.state = state;
  }

  static OneNeuron of(Record model, Time dt) {
    NeuronModelDefinition definition = ModelReader.read(model);
    Map<String, Double> parameters = new LinkedHashMap<>();
    definition.values().forEach((name, value) -> parameters.put(name, value.si()));
    StepProgram program = ModelCompiler.compile(definition.text());
    StepInterpreter interpreter = StepInterpreter.of(program, CoefficientValues.of(program, parameters, dt.si()));
    return new OneNeuron(interpreter, interpreter.initial(parameters, dt.si()));
  }

  OneNeuron step(Quantity input) {
    state = interpreter.forward(state, Map.of("i_syn", input.si())).state();
    return this;
  }

  double value(String variable) {
    return state.get(variable);
  }

  boolean spiked() {
    return value("spike") == 1;
  }

  /** The steps, from 0, in which it spikes under a constant input. */
  List<Integer> spikes(Quantity input, int steps) {
    List<Integer> spikes = new ArrayList<>();
    for (int n = 0; n < steps; n++) {
      if (step(input).spiked()) {
        spikes.add(n);
      }
    }
    return spikes;
  }

  /** The values of a variable over some steps under a constant input. */
  List<Double> trace(String variable, Quantity input, int steps) {
    List<Double> trace = new ArrayList<>();
    for (int n = 0; n < steps; n++) {
      trace.add(step(input).value(variable));
    }
    return trace;
  }
}
