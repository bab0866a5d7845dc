package io.synfire.runtime.loihi.recognition;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import io.synfire.model.StepProgram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a neuron in which it is known whether it is refractory and whether it spikes: every value that is a weighted sum is found. */
final class StepCase {
  private final StepProgram program;
  private final boolean spike;
  private final Map<String, Affine> values = new HashMap<>();

  /**
   * Executes a step.
   *
   * @param program the step
   * @param coefficients coefficient to value
   * @param refractory value of the refractory counter before the step
   * @param spike whether the threshold is passed
   */
  StepCase(StepProgram program, Map<String, Double> coefficients, double refractory, boolean spike) {
    this.program = program;
    this.spike = spike;
    program.variables().forEach(v -> values.put(v.name(), Affine.symbol(v.name())));
    program.inputs().forEach(p -> values.put(p.name(), Affine.symbol(p.name())));
    coefficients.forEach((name, value) -> values.put(name, Affine.of(value)));
    if (program.slot(StepProgram.REFRACTORY) >= 0) {
      values.put(StepProgram.REFRACTORY, Affine.of(refractory));
    }
    for (StepProgram.Assignment assignment : program.forward()) {
      values.put(assignment.target(), assigned(assignment));
    }
  }

  private Affine assigned(StepProgram.Assignment assignment) {
    return assignment.target().equals(program.threshold().spike()) ? Affine.of(spike ? 1 : 0) : value(assignment.value());
  }

  /** The value of a symbol after the step; empty where it is no weighted sum of what was there before. */
  Optional<Affine> symbol(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of a variable at the end of the step. */
  Optional<Affine> next(String variable) {
    return symbol(program.next().get(variable));
  }

  /** The weighted sum that an expression is, or null. */
  private Affine value(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> Affine.of(l.si());
      case Expr.Symbol s -> values.get(s.name());
      case Expr.Negate n -> scaled(value(n.of()), -1);
      case Expr.Binary b -> binary(b.op(), value(b.left()), value(b.right()));
      case Expr.Choose c -> chosen(c);
      case Expr.Compare c -> constant(List.of(c.left(), c.right()), expr);
      case Expr.Call c -> constant(c.arguments(), expr);
    };
  }

  private static Affine scaled(Affine value, double times) {
    return value == null ? null : value.times(times);
  }

  private static Affine binary(Expr.Arithmetic op, Affine left, Affine right) {
    if (left == null || right == null) {
      return null;
    }
    boolean byConstant = right.isConstant();
    return switch (op) {
      case ADD -> left.plus(1, right);
      case SUBTRACT -> left.plus(-1, right);
      case MULTIPLY -> byConstant ? left.times(right.constant()) : left.isConstant() ? right.times(left.constant()) : null;
      case DIVIDE -> byConstant ? left.times(1 / right.constant()) : null;
      case POWER -> byConstant && left.isConstant() ? Affine.of(Math.pow(left.constant(), right.constant())) : null;
    };
  }

  private Affine chosen(Expr.Choose choose) {
    Affine condition = value(choose.condition());
    if (condition == null || !condition.isConstant()) {
      return null;
    }
    return value(condition.constant() != 0 ? choose.then() : choose.otherwise());
  }

  /** The value of an expression whose operands are numbers in this case. */
  private Affine constant(List<Expr> operands, Expr expr) {
    for (Expr operand : operands) {
      Affine value = value(operand);
      if (value == null || !value.isConstant()) {
        return null;
      }
    }
    return Affine.of(ExprEvaluator.evaluate(expr, name -> values.get(name).constant()));
  }
}
