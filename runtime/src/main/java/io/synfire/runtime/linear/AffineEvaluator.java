package io.synfire.runtime.linear;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the weighted sums that expressions are, where some symbols are numbers and others are left. */
public final class AffineEvaluator {
  private final Function<String, Affine> symbols;

  private AffineEvaluator(Function<String, Affine> symbols) {
    this.symbols = symbols;
  }

  /**
   * The weighted sum that an expression is.
   *
   * @param expr the expression
   * @param symbols what its symbols are; null for one that is no weighted sum
   * @return empty where the expression is no weighted sum
   */
  public static Optional<Affine> evaluate(Expr expr, Function<String, Affine> symbols) {
    return Optional.ofNullable(new AffineEvaluator(symbols).value(expr));
  }

  private Affine value(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> Affine.of(l.si());
      case Expr.Symbol s -> symbols.apply(s.name());
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

  /** The value of an expression whose operands are numbers. */
  private Affine constant(List<Expr> operands, Expr expr) {
    for (Expr operand : operands) {
      Affine value = value(operand);
      if (value == null || !value.isConstant()) {
        return null;
      }
    }
    return Affine.of(ExprEvaluator.evaluate(expr, name -> symbols.apply(name).constant()));
  }
}
