package io.synfire.model;

import java.util.List;
import java.util.Map;

/**
 * The adjoint (reverse-mode derivative) of a {@link StepProgram}, for one set of trainable coefficients, in single-assignment form.
 *
 * <p>Symbols in {@link #backward()}: {@code adj_x} for a variable x is, at the start, the derivative of the loss by x's value at the end of
 * the step (including {@code adj_spike}); {@code surrogate} is the surrogate derivative at the taped distance from threshold; a taped
 * symbol is its forward value in this step; a coefficient's name is its value; everything else is the target of an earlier assignment.
 *
 * @param tape forward symbols (variables at the start of the step, ports, assignments) whose values a forward step must keep
 * @param backward assignments in order
 * @param variableAdjoint carried variable to the symbol of the derivative by its value at the start of the step
 * @param inputAdjoint port to the symbol of the derivative by its value in this step
 * @param coefficientAdjoint trainable coefficient to the symbol of this step's contribution to its derivative
 */
public record AdjointProgram(
    List<String> tape,
    List<StepProgram.Assignment> backward,
    Map<String, String> variableAdjoint,
    Map<String, String> inputAdjoint,
    Map<String, String> coefficientAdjoint) {

  /** Name of the symbol for the surrogate derivative. */
  public static final String SURROGATE = "surrogate";

  public AdjointProgram {
    tape = List.copyOf(tape);
    backward = List.copyOf(backward);
    variableAdjoint = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(variableAdjoint));
    inputAdjoint = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(inputAdjoint));
    coefficientAdjoint = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(coefficientAdjoint));
  }

  /** The symbol of the derivative by the end-of-step value of a variable. */
  public static String adjoint(String variable) {
    return "adj_" + variable;
  }
}
