package io.synfire.model;

import io.synfire.units.Dimension;
import io.synfire.units.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a neuron model at run time, without a record: {@code ModelBuilder.named("Leaky").parameter("tau_m", ms(20)).equations("...").build()}. The texts are
 * those of {@link NeuronModel}; they are checked with the network that uses the model, or by {@link ModelCompiler#check}.
 */
public final class ModelBuilder {
  private final String name;
  private final Map<String, Quantity> values = new LinkedHashMap<>();
  private String equations = "";
  private String threshold = "";
  private String reset = "";
  private String update = "";
  private String refractory = "";
  private ModelText.Options options = new ModelText.Options(Integrator.AUTO, ResetGradient.THROUGH);

  private ModelBuilder(String name) {
    this.name = name;
  }

  /** A model of this name, which is for messages and may be qualified: {@code "org.example.Leaky"}. */
  public static ModelBuilder named(String name) {
    return new ModelBuilder(name);
  }

  /** A parameter with its value, which gives its dimension too; named as in the equations, in snake case. */
  public ModelBuilder parameter(String parameter, Quantity value) {
    values.put(parameter, value);
    return this;
  }

  /** See {@link NeuronModel#equations()}. */
  public ModelBuilder equations(String statements) {
    equations = statements;
    return this;
  }

  /** See {@link NeuronModel#threshold()}. */
  public ModelBuilder threshold(String condition) {
    threshold = condition;
    return this;
  }

  /** See {@link NeuronModel#reset()}. */
  public ModelBuilder reset(String assignments) {
    reset = assignments;
    return this;
  }

  /** See {@link NeuronModel#update()}. */
  public ModelBuilder update(String statements) {
    update = statements;
    return this;
  }

  /** See {@link NeuronModel#refractory()}. */
  public ModelBuilder refractory(String period) {
    refractory = period;
    return this;
  }

  /** See {@link NeuronModel#integrator()} and {@link NeuronModel#resetGradient()}. */
  public ModelBuilder options(Integrator integrator, ResetGradient resetGradient) {
    options = new ModelText.Options(integrator, resetGradient);
    return this;
  }

  /** The model with its values, as a group of neurons takes it. */
  public NeuronModelDefinition build() {
    Map<String, Dimension> dimensions = new LinkedHashMap<>();
    values.forEach((parameter, value) -> dimensions.put(parameter, value.dimension()));
    ModelText text = new ModelText(name, dimensions, equations, threshold, reset, update, refractory, options);
    return new NeuronModelDefinition(text, values);
  }
}
