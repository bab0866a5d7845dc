package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.equations.Traversal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Executes step programs and their adjoints for one neuron, in double precision: the reference that kernels are held against, and slow.
 *
 * <p>With a smooth spike, the spike is a differentiable function of the distance from threshold, and a choice by the spike is a mixture
 * of its two values; then the adjoint with that function's derivative as surrogate is the exact derivative of the forward step.
 */
public final class StepInterpreter {
  private final StepProgram program;
  private final Map<String, Double> coefficients;
  private final Optional<Expr> smooth;

  private StepInterpreter(StepProgram program, Map<String, Double> coefficients, Optional<Expr> smooth) {
    this.program = program;
    this.coefficients = Map.copyOf(coefficients);
    this.smooth = smooth;
  }

  /** An interpreter of a program with these coefficients, whose spikes are 0 or 1. */
  public static StepInterpreter of(StepProgram program, CoefficientValues coefficients) {
    return of(program, coefficients.byName());
  }

  /** An interpreter of a program with one value for each of its coefficients, by name, as for one neuron; spikes are 0 or 1. */
  public static StepInterpreter of(StepProgram program, Map<String, Double> coefficients) {
    return new StepInterpreter(program, coefficients, Optional.empty());
  }

  /** The same with smooth spikes, given as an expression of {@code u}, the distance from threshold. */
  public StepInterpreter smooth(Expr spikeOfU) {
    return new StepInterpreter(program, coefficients, Optional.of(spikeOfU));
  }

  /**
   * One executed step.
   *
   * @param symbols the value of every symbol of the program, as the adjoint needs it
   * @param state variable to its value at the end of the step
   */
  public record Step(Map<String, Double> symbols, Map<String, Double> state) {}

  /**
   * Derivatives of the loss.
   *
   * @param variables by the carried variables at the start of the step
   * @param inputs by the input of the step
   * @param coefficients by the trainable coefficients, this step's contribution
   */
  public record Gradient(Map<String, Double> variables, Map<String, Double> inputs, Map<String, Double> coefficients) {}

  /** The values of all variables before the first step, for these parameter values in SI units. */
  public Map<String, Double> initial(Map<String, Double> parameters, double dt) {
    Map<String, Double> symbols = new HashMap<>(parameters);
    symbols.put(ModelSymbols.DT, dt);
    Map<String, Double> state = new LinkedHashMap<>();
    program.variables().forEach(v -> state.put(v.name(), ExprEvaluator.evaluate(program.initial().getOrDefault(v.name(), Algebra.ZERO), symbols)));
    return state;
  }

  /** Executes one step from a state and the input of the step. */
  public Step forward(Map<String, Double> state, Map<String, Double> inputs) {
    Map<String, Double> symbols = new HashMap<>(coefficients);
    symbols.putAll(state);
    symbols.putAll(inputs);
    run(program.forward(), symbols);
    return new Step(symbols, picked(program.next(), symbols));
  }

  /**
   * Executes the adjoint of a step.
   *
   * @param adjoint the adjoint of this program
   * @param step what {@link #forward} returned
   * @param adjoints variable to the derivative of the loss by its value at the end of the step; absent is 0
   * @param surrogate the derivative of the spike, an expression of {@code u}
   */
  public Gradient backward(AdjointProgram adjoint, Step step, Map<String, Double> adjoints, Expr surrogate) {
    Map<String, Double> symbols = new HashMap<>(coefficients);
    adjoint.tape().forEach(name -> symbols.put(name, step.symbols().get(name)));
    program.variables().forEach(v -> symbols.put(AdjointProgram.adjoint(v.name()), adjoints.getOrDefault(v.name(), 0.0)));
    if (program.spikes()) {
      double distance = step.symbols().get(program.threshold().distance());
      symbols.put(AdjointProgram.SURROGATE, ExprEvaluator.evaluate(surrogate, Map.of("u", distance)));
    }
    run(adjoint.backward(), symbols);
    return new Gradient(
        picked(adjoint.variableAdjoint(), symbols), picked(adjoint.inputAdjoint(), symbols), picked(adjoint.coefficientAdjoint(), symbols));
  }

  private void run(List<StepProgram.Assignment> assignments, Map<String, Double> symbols) {
    assignments.forEach(a -> symbols.put(a.target(), ExprEvaluator.evaluate(smooth.map(s -> smoothed(a.value(), s)).orElse(a.value()), symbols)));
  }

  private static Map<String, Double> picked(Map<String, String> names, Map<String, Double> symbols) {
    Map<String, Double> values = new LinkedHashMap<>();
    names.forEach((key, symbol) -> values.put(key, symbols.get(symbol)));
    return values;
  }

  private Expr smoothed(Expr expr, Expr spike) {
    if (isSpike(expr)) {
      return Traversal.substitute(spike, Map.of("u", new Expr.Symbol(program.threshold().distance())));
    }
    Expr inner = Traversal.withParts(expr, part -> smoothed(part, spike));
    return inner instanceof Expr.Choose(Expr condition, Expr then, Expr otherwise) && isMixed(condition, (Expr.Choose) expr)
        ? Algebra.sum(Algebra.product(condition, then), Algebra.product(Algebra.difference(Algebra.ONE, condition), otherwise))
        : inner;
  }

  /** Whether a choice is by the spike: by its symbol, or by a condition that has just been smoothed. */
  private static boolean isMixed(Expr smoothedCondition, Expr.Choose original) {
    return smoothedCondition instanceof Expr.Symbol || !smoothedCondition.equals(original.condition());
  }

  private boolean isSpike(Expr expr) {
    return program.spikes()
        && expr instanceof Expr.Compare(Expr.Relation op, Expr.Symbol(String name), Expr.Literal zero)
        && name.equals(program.threshold().distance())
        && zero.si() == 0;
  }
}
