package io.synfire.runtime.loihi.microcode;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import java.util.function.DoubleUnaryOperator;

/** Compiles conditions to masks. A comparison with a constant is exact, whatever the scale. */
final class Masks {
  private final ExpressionCompiler expressions;
  private final ProgramWriter writer;
  private final Scaling scaling;

  Masks(ExpressionCompiler expressions, ProgramWriter writer, Scaling scaling) {
    this.expressions = expressions;
    this.writer = writer;
    this.scaling = scaling;
  }

  /** Whether an expression is 1 or 0 by its form. */
  boolean isMask(Expr expr) {
    return switch (expr) {
      case Expr.Symbol s -> expressions.value(s.name()) != null && expressions.value(s.name()).mask();
      case Expr.Compare c -> !expressions.isConstant(c);
      case Expr.Choose c -> !expressions.isConstant(c) && isMaskOrBit(c.then()) && isMaskOrBit(c.otherwise());
      case Expr.Binary b -> b.op() == Expr.Arithmetic.MULTIPLY && isMask(b.left()) && isMask(b.right());
      default -> false;
    };
  }

  private boolean isMaskOrBit(Expr expr) {
    return Algebra.is(expr, 0) || Algebra.is(expr, 1) || isMask(expr);
  }

  /** A register that is -1 where an expression is not 0, and 0 elsewhere. */
  int mask(Expr expr) {
    if (expressions.isConstant(expr)) {
      return writer.constant(expressions.constant(expr).map(x -> x == 0 ? 0 : -1).rounded());
    }
    return switch (expr) {
      case Expr.Symbol s when isMask(s) -> expressions.value(s.name()).register();
      case Expr.Negate n -> mask(n.of());
      case Expr.Compare c -> compare(c);
      case Expr.Choose c when isMask(c) -> writer.select(mask(c.condition()), mask(c.then()), mask(c.otherwise()));
      case Expr.Binary b when b.op() == Expr.Arithmetic.MULTIPLY -> writer.emit(Operation.AND, mask(b.left()), mask(b.right()));
      default -> {
        int register = expressions.number(expr, expressions.naturalScale(expr));
        yield writer.emit(Operation.NOT_ZERO, register, register);
      }
    };
  }

  private int compare(Expr.Compare c) {
    return switch (c.op()) {
      case LESS -> less(c.left(), c.right(), Operation.LESS);
      case LESS_OR_EQUAL -> less(c.left(), c.right(), Operation.LESS_OR_EQUAL);
      case GREATER -> less(c.right(), c.left(), Operation.LESS);
      case GREATER_OR_EQUAL -> less(c.right(), c.left(), Operation.LESS_OR_EQUAL);
    };
  }

  /** {@code x < c} for a whole x is {@code x < ceil(c)}, {@code x <= c} is {@code x <= floor(c)}, and so on. */
  private int less(Expr left, Expr right, Operation operation) {
    double scale = Math.min(expressions.naturalScale(left), expressions.naturalScale(right));
    if (expressions.isConstant(right)) {
      scale = expressions.naturalScale(left);
      return writer.emit(operation, expressions.number(left, scale), limit(right, scale, operation == Operation.LESS ? Math::ceil : Math::floor));
    }
    if (expressions.isConstant(left)) {
      scale = expressions.naturalScale(right);
      return writer.emit(operation, limit(left, scale, operation == Operation.LESS ? Math::floor : Math::ceil), expressions.number(right, scale));
    }
    return writer.emit(operation, expressions.number(left, scale), expressions.number(right, scale));
  }

  private int limit(Expr constant, double scale, DoubleUnaryOperator rounding) {
    Constant units = expressions.constant(constant).map(x -> rounding.applyAsDouble(Constant.snapped(x * scale)));
    return scaling.whole(units.map(x -> Math.clamp(x, -Columns.SATURATION, Columns.SATURATION)));
  }
}
