package io.synfire.kernel;

import io.synfire.model.AdjointProgram;
import io.synfire.model.Coefficient;
import io.synfire.model.StepProgram;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The order of the slots of a kernel's arrays, and what it was specialised for.
 *
 * @param variables names of the variables
 * @param inputs names of the input ports
 * @param coefficients names of the coefficients
 * @param perNeuron those coefficients that are read per neuron
 * @param trainable those coefficients whose derivative is computed
 * @param tape names of what a taped forward step keeps
 */
public record KernelLayout(
    List<String> variables, List<String> inputs, List<String> coefficients, List<String> perNeuron, List<String> trainable, List<String> tape) {

  public KernelLayout {
    variables = List.copyOf(variables);
    inputs = List.copyOf(inputs);
    coefficients = List.copyOf(coefficients);
    perNeuron = List.copyOf(perNeuron);
    trainable = List.copyOf(trainable);
    tape = List.copyOf(tape);
  }

  /** The layout of the kernel of a program and its adjoint, where the given parameters have a value for each neuron. */
  public static KernelLayout of(StepProgram program, AdjointProgram adjoint, Set<String> perNeuronParameters) {
    return new KernelLayout(
        program.variables().stream().map(StepProgram.Variable::name).toList(),
        program.inputs().stream().map(StepProgram.Port::name).toList(),
        program.coefficients().stream().map(Coefficient::name).toList(),
        program.coefficients().stream()
            .filter(c -> !Collections.disjoint(c.parameters(), perNeuronParameters))
            .map(Coefficient::name)
            .toList(),
        List.copyOf(adjoint.coefficientAdjoint().keySet()),
        adjoint.tape());
  }
}
