package io.synfire.passes;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticException;
import io.synfire.model.ModelCompiler;
import io.synfire.model.ModelText;
import io.synfire.model.StepProgram;
import io.synfire.units.Dimension;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a neuron model shows to the rest of a network.
 *
 * @param variables variable to dimension, in the order of the model; empty where the model is wrong
 * @param ports input port to dimension, in the order of the model
 * @param problems what is wrong with the model
 */
record ModelInterface(Map<String, Dimension> variables, Map<String, Dimension> ports, List<Diagnostic> problems) {

  ModelInterface {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    problems = List.copyOf(problems);
  }

  /** The interface of a model; where the model is wrong, only its problems. */
  static ModelInterface of(ModelText text) {
    try {
      return of(ModelCompiler.compile(text));
    } catch (DiagnosticException wrong) {
      return new ModelInterface(Map.of(), Map.of(), wrong.diagnostics());
    }
  }

  private static ModelInterface of(StepProgram program) {
    Map<String, Dimension> variables = new LinkedHashMap<>();
    program.variables().forEach(v -> variables.put(v.name(), v.dimension()));
    Map<String, Dimension> ports = new LinkedHashMap<>();
    program.inputs().forEach(p -> ports.put(p.name(), p.dimension()));
    return new ModelInterface(variables, ports, List.of());
  }

  /** Whether the model could be read. */
  boolean isKnown() {
    return problems.isEmpty();
  }
}
