package io.synfire.model;

import io.synfire.equations.Expr;
import java.util.List;
import java.util.Map;

/**
 * One time step of a checked model as a straight-line program in single-assignment form: what a kernel executes, whatever its language.
 *
 * <p>Symbols in {@link #forward()}: a variable's plain name is its value at the start of the step; {@code dt}-dependent and
 * parameter-dependent subexpressions have been hoisted into {@link #coefficients()}; an input port's name is its value in this step;
 * everything else is the target of an earlier assignment. {@link #next()} names, for every variable, the symbol that holds its value
 * at the end of the step (possibly the variable itself, if it is held).
 *
 * @param model qualified name of the model
 * @param variables all variables in order of their array slots; {@code spike} is one of them (the last) where the model spikes
 * @param inputs input ports in order of their array slots
 * @param coefficients values that are computed once before a run
 * @param forward assignments in order
 * @param next variable to the symbol of its new value
 * @param initial variable to its value before the first step, an expression of parameters; absent means 0
 * @param threshold how the spike was decided, or null where the model does not spike
 */
public record StepProgram(
    String model,
    List<Variable> variables,
    List<Port> inputs,
    List<Coefficient> coefficients,
    List<Assignment> forward,
    Map<String, String> next,
    Map<String, Expr> initial,
    Threshold threshold) {

  /** Name of the variable that counts the steps for which a neuron is still refractory; only in models with a refractory period. */
  public static final String REFRACTORY = "refractory";

  public StepProgram {
    variables = List.copyOf(variables);
    inputs = List.copyOf(inputs);
    coefficients = List.copyOf(coefficients);
    forward = List.copyOf(forward);
    next = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(next));
    initial = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(initial));
  }

  /**
   * A variable of the model.
   *
   * @param name in snake case
   * @param dimension its dimension
   * @param carried whether a step reads its value of the previous step
   */
  public record Variable(String name, io.synfire.units.Dimension dimension, boolean carried) {}

  /**
   * An input port.
   *
   * @param name in snake case
   * @param dimension dimension of what connections deliver to it
   */
  public record Port(String name, io.synfire.units.Dimension dimension) {}

  /**
   * {@code target = value}.
   *
   * @param target a symbol that no earlier assignment has
   * @param value its value; for the spike, a {@link Expr.Compare} of {@link Threshold#distance()} with 0
   */
  public record Assignment(String target, Expr value) {}

  /**
   * The spike decision.
   *
   * @param spike symbol assigned 1 or 0 in this step
   * @param distance symbol of the signed distance from threshold, left side minus right side: the argument of the surrogate
   * @param strict whether the neuron must exceed the threshold ({@code >}) rather than reach it ({@code >=})
   */
  public record Threshold(String spike, String distance, boolean strict) {}

  /** Whether the model emits spikes. */
  public boolean spikes() {
    return threshold != null;
  }

  /** The slot of a variable, or -1. */
  public int slot(String variable) {
    for (int i = 0; i < variables.size(); i++) {
      if (variables.get(i).name().equals(variable)) {
        return i;
      }
    }
    return -1;
  }
}
