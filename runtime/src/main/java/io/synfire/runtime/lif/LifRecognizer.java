package io.synfire.runtime.lif;

import io.synfire.ir.MemberDefinition.GroupDefinition;
import io.synfire.ir.MemberDefinition.GroupOptions;
import io.synfire.model.ModelEquations;
import io.synfire.model.ModelText;
import io.synfire.model.NeuronModelDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises linear integrate-and-fire neurons by their equations: differential equations that are linear in voltage and currents, inputs that are added to
 * them by {@code +=}, a constant threshold, a reset to or by a constant, and a refractory period. Equations in steps of their own, such as
 * {@code v = 0.9 * v + i}, have no continuous time and are refused, as is what reads {@code dt}.
 */
public final class LifRecognizer {
  private final ModelEquations equations;

  private LifRecognizer(ModelEquations equations) {
    this.equations = equations;
  }

  /**
   * A recogniser of neurons of a model.
   *
   * @throws io.synfire.diagnostics.DiagnosticException with everything that is wrong with the text
   */
  public static LifRecognizer of(ModelText text) {
    return new LifRecognizer(ModelEquations.of(text));
  }

  /** The neuron that a model with its values is. */
  public static Recognition<LinearNeuron> recognize(NeuronModelDefinition model) {
    return of(model.text()).neuron(values(model), Map.of());
  }

  /** The neurons that a group consists of: one where all are alike, else one for each. */
  public static Recognition<List<LinearNeuron>> recognize(GroupDefinition group) {
    return of(group.model().text()).neurons(group, parameters(group));
  }

  /** Parameter to its values in a group, SI units: one, or one per neuron. */
  public static Map<String, double[]> parameters(GroupDefinition group) {
    Map<String, double[]> values = new HashMap<>();
    values(group.model()).forEach((name, value) -> values.put(name, new double[] {value}));
    group.options().perNeuron().forEach((name, each) -> values.put(name, doubles(each)));
    return values;
  }

  /**
   * The neurons that a group consists of for these values of the parameters, SI units, one or one per neuron.
   *
   * @return one where all are alike, else one for each
   */
  public Recognition<List<LinearNeuron>> neurons(GroupDefinition group, Map<String, double[]> parameters) {
    Map<String, double[]> initial = new HashMap<>();
    group.options().initial().forEach((name, each) -> initial.put(name, doubles(each)));
    boolean alike = parameters.values().stream().allMatch(v -> v.length == 1) && initial.values().stream().allMatch(v -> v.length == 1);
    List<LinearNeuron> neurons = new ArrayList<>();
    for (int i = 0; i < (alike ? 1 : group.shape().size()); i++) {
      switch (neuron(at(parameters, i), at(initial, i))) {
        case Recognition.Found<LinearNeuron> found -> neurons.add(found.result());
        case Recognition.Refused<LinearNeuron> refused -> {
          return new Recognition.Refused<>((alike ? "" : "neuron " + i + ": ") + refused.reason());
        }
      }
    }
    return new Recognition.Found<>(neurons);
  }

  /**
   * A neuron of the model.
   *
   * @param values parameter to value, SI units
   * @param initial values before the first step that differ from the model's, SI units, see {@link GroupOptions#initial()}
   */
  public Recognition<LinearNeuron> neuron(Map<String, Double> values, Map<String, Double> initial) {
    try {
      return new Recognition.Found<>(new LifReader(equations, values).read(initial));
    } catch (LifReader.Mismatch mismatch) {
      return new Recognition.Refused<>(mismatch.getMessage());
    }
  }

  private static Map<String, Double> values(NeuronModelDefinition model) {
    Map<String, Double> values = new HashMap<>();
    model.values().forEach((name, quantity) -> values.put(name, quantity.si()));
    return values;
  }

  private static Map<String, Double> at(Map<String, double[]> all, int neuron) {
    Map<String, Double> values = new HashMap<>();
    all.forEach((name, each) -> values.put(name, each[each.length == 1 ? 0 : neuron]));
    return values;
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
