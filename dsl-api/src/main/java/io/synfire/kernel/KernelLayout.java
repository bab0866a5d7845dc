package io.synfire.kernel;

import java.util.List;

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
}
