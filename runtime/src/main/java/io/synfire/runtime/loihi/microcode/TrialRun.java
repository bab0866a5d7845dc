package io.synfire.runtime.loihi.microcode;

import io.synfire.model.CoefficientValues;
import io.synfire.model.StepInterpreter;
import io.synfire.model.StepProgram;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Finds how large the variables of a model become, by running some of its neurons in floats with the strongest input they may get. */
final class TrialRun {
  private static final int STEPS = 400;
  private static final int NEURONS = 4;
  private static final long SEED = 1;

  private final StepProgram program;
  private final NeuronParameters parameters;
  private final Map<String, PortDrive> drive;
  private final Map<String, Double> largest = new LinkedHashMap<>();

  TrialRun(StepProgram program, NeuronParameters parameters, Map<String, PortDrive> drive) {
    this.program = program;
    this.parameters = parameters;
    this.drive = drive;
  }

  /** How the input of a step is chosen between its lowest and its highest value. */
  private interface Pattern {
    double at(PortDrive drive, int step, Random random);
  }

  /** Variable to the largest magnitude that was seen. */
  Map<String, Double> largest() {
    program.variables().forEach(v -> largest.put(v.name(), 0.0));
    int neurons = Math.min(NEURONS, parameters.size());
    for (int k = 0; k < neurons; k++) {
      int neuron = (int) ((long) k * parameters.size() / neurons);
      run(neuron, (d, step, random) -> d.highest());
      run(neuron, (d, step, random) -> d.lowest());
      run(neuron, (d, step, random) -> random.nextBoolean() ? d.highest() : d.lowest());
      run(neuron, (d, step, random) -> random.nextDouble() < 0.1 ? d.largestWeight() : 0);
    }
    return largest;
  }

  private void run(int neuron, Pattern pattern) {
    Random random = new Random(SEED);
    CoefficientValues coefficients = CoefficientValues.of(program, parameters.at(neuron), parameters.dt());
    StepInterpreter interpreter = StepInterpreter.of(program, coefficients);
    Map<String, Double> state = interpreter.initial(parameters.at(neuron), parameters.dt());
    state.putAll(parameters.initialAt(neuron));
    see(state);
    for (int step = 0; step < STEPS; step++) {
      Map<String, Double> inputs = new LinkedHashMap<>();
      for (StepProgram.Port port : program.inputs()) {
        PortDrive of = drive.get(port.name());
        inputs.put(port.name(), of == null ? 0 : pattern.at(of, step, random));
      }
      StepInterpreter.Step result = interpreter.forward(state, inputs);
      state = result.state();
      see(result.symbols());
    }
  }

  private void see(Map<String, Double> symbols) {
    symbols.forEach((symbol, value) -> {
      String variable = Versions.variable(program, symbol);
      if (variable != null && Double.isFinite(value)) {
        largest.merge(variable, Math.abs(value), Math::max);
      }
    });
  }
}
