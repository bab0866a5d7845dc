package io.synfire.model;

import io.synfire.units.Dimension;
import java.util.List;
import java.util.Map;

/**
 * A neuron model as written, before it is checked: what the annotation and the record say. The compiler plug-in reads it from source,
 * the run time by {@link ModelReader}.
 *
 * @param name qualified name of the model
 * @param parameters parameter name in snake case to dimension, in order of declaration
 * @param equations see {@link NeuronModel#equations()}
 * @param threshold see {@link NeuronModel#threshold()}
 * @param reset see {@link NeuronModel#reset()}
 * @param update see {@link NeuronModel#update()}
 * @param refractory see {@link NeuronModel#refractory()}
 * @param options integrator and reset gradient
 */
public record ModelText(
    String name,
    Map<String, Dimension> parameters,
    String equations,
    String threshold,
    String reset,
    String update,
    String refractory,
    Options options) {

  public ModelText {
    if (!Names.isQualified(name)) {
      throw new IllegalArgumentException("a model has a qualified Java name such as net.example.Lif, was '" + name + "'");
    }
    parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
  }

  /**
   * The choices of a model that are not text.
   *
   * @param integrator see {@link NeuronModel#integrator()}
   * @param resetGradient see {@link NeuronModel#resetGradient()}
   */
  public record Options(Integrator integrator, ResetGradient resetGradient) {}

  /** Names of the parameters, in order of declaration. */
  public List<String> parameterNames() {
    return List.copyOf(parameters.keySet());
  }
}
