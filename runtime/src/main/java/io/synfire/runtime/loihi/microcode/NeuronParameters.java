package io.synfire.runtime.loihi.microcode;

import io.synfire.model.CoefficientValues;
import io.synfire.model.NeuronModelDefinition;
import io.synfire.model.StepProgram;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameter values of a group of neurons in SI units: arrays with one value for all neurons or one for each.
 *
 * @param size number of neurons
 * @param dt time step in s
 * @param values parameter to values
 * @param initial variable to values before the first step, where these are not those of the model
 */
public record NeuronParameters(int size, double dt, Map<String, double[]> values, Map<String, double[]> initial) {

  public NeuronParameters {
    if (size < 1) {
      throw new IllegalArgumentException("a group of neurons has a size of 1 or more, was " + size);
    }
    values = checked(values, size);
    initial = checked(initial, size);
  }

  private static Map<String, double[]> checked(Map<String, double[]> values, int size) {
    values.forEach((name, array) -> {
      if (array.length != 1 && array.length != size) {
        throw new IllegalArgumentException(name + " has 1 value or one for each of " + size + " neurons, had " + array.length);
      }
    });
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Neurons that all have the values of a model. */
  public static NeuronParameters of(NeuronModelDefinition model, int size, double dt) {
    Map<String, double[]> values = new LinkedHashMap<>();
    model.values().forEach((name, value) -> values.put(name, new double[] {value.si()}));
    return new NeuronParameters(size, dt, values, Map.of());
  }

  /** The same with one value of a parameter for each neuron. */
  public NeuronParameters perNeuron(String parameter, double... each) {
    return new NeuronParameters(size, dt, with(values, parameter, each), initial);
  }

  /** The same with values of a variable before the first step. */
  public NeuronParameters starting(String variable, double... each) {
    return new NeuronParameters(size, dt, values, with(initial, variable, each));
  }

  private static Map<String, double[]> with(Map<String, double[]> values, String name, double[] each) {
    Map<String, double[]> changed = new LinkedHashMap<>(values);
    changed.put(name, each);
    return changed;
  }

  /** The values of the parameters of one neuron. */
  public Map<String, Double> at(int neuron) {
    return each(values, neuron);
  }

  private static Map<String, Double> each(Map<String, double[]> values, int neuron) {
    Map<String, Double> at = new LinkedHashMap<>();
    values.forEach((name, array) -> at.put(name, array[array.length == 1 ? 0 : neuron]));
    return at;
  }

  /** The initial values of one neuron that are not those of the model. */
  Map<String, Double> initialAt(int neuron) {
    return each(initial, neuron);
  }

  /** Whether all neurons have the same parameters. */
  private boolean isCommon() {
    return values.values().stream().allMatch(array -> array.length == 1);
  }

  /** Coefficient of a program to values: one where they are equal, else one for each neuron. */
  Map<String, double[]> coefficients(StepProgram program) {
    int count = isCommon() ? 1 : size;
    Map<String, double[]> columns = new LinkedHashMap<>();
    program.coefficients().forEach(c -> columns.put(c.name(), new double[count]));
    for (int i = 0; i < count; i++) {
      CoefficientValues at = CoefficientValues.of(program, at(i), dt);
      for (Map.Entry<String, double[]> column : columns.entrySet()) {
        column.getValue()[i] = at.value(column.getKey());
      }
    }
    columns.replaceAll((name, column) -> narrowed(column));
    return columns;
  }

  /** One value where all are equal. */
  static double[] narrowed(double[] column) {
    return Arrays.stream(column).allMatch(x -> x == column[0]) ? new double[] {column[0]} : column;
  }

  /** The names of the parameters. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }
}
