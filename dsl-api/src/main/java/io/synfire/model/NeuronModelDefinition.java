package io.synfire.model;

import io.synfire.units.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A neuron model with values for all of its parameters: what a group of neurons is made of.
 *
 * @param text the model as written
 * @param values parameter name in snake case to value
 */
public record NeuronModelDefinition(ModelText text, Map<String, Quantity> values) {

  public NeuronModelDefinition {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    for (Map.Entry<String, io.synfire.units.Dimension> p : text.parameters().entrySet()) {
      Quantity value = values.get(p.getKey());
      if (value == null || !value.dimension().equals(p.getValue())) {
        throw new IllegalArgumentException(
            "model " + text.name() + ": parameter " + p.getKey() + " needs a value of dimension " + p.getValue() + ", was " + value);
      }
    }
  }
}
