package io.synfire.runtime.loihi.microcode;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprPrinter;
import java.util.ArrayList;
import java.util.List;

/** Takes sums apart into terms of a constant factor and factors that vary. */
final class Terms {
  private static final int HIGHEST_POWER = 4;

  private final ExpressionCompiler expressions;

  Terms(ExpressionCompiler expressions) {
    this.expressions = expressions;
  }

  /** The terms of a sum, in order. */
  List<Term> of(Expr expr) {
    List<Term> terms = new ArrayList<>();
    collect(expr, Constant.ONE, terms);
    return terms;
  }

  private void collect(Expr expr, Constant factor, List<Term> terms) {
    if (expressions.isConstant(expr)) {
      terms.add(new Term(ExprPrinter.print(expr), factor.times(expressions.constant(expr)), List.of()));
      return;
    }
    switch (expr) {
      case Expr.Negate n -> collect(n.of(), factor.times(-1), terms);
      case Expr.Binary b when b.op() == Expr.Arithmetic.ADD -> {
        collect(b.left(), factor, terms);
        collect(b.right(), factor, terms);
      }
      case Expr.Binary b when b.op() == Expr.Arithmetic.SUBTRACT -> {
        collect(b.left(), factor, terms);
        collect(b.right(), factor.times(-1), terms);
      }
      default -> product(expr, factor, terms);
    }
  }

  private void product(Expr expr, Constant factor, List<Term> terms) {
    List<Expr> factors = new ArrayList<>();
    Constant constant = factor.times(factors(expr, factors));
    boolean isScaledSum = factors.size() == 1 && isSum(factors.getFirst());
    if (isScaledSum && (isUnit(constant) || !isEven(factors.getFirst()))) {
      collect(factors.getFirst(), constant, terms);
    } else {
      terms.add(new Term(ExprPrinter.print(expr), constant, factors));
    }
  }

  private static boolean isUnit(Constant constant) {
    return constant.is(1) || constant.is(-1);
  }

  private static boolean isSum(Expr expr) {
    return expr instanceof Expr.Negate || expr instanceof Expr.Binary b && (b.op() == Expr.Arithmetic.ADD || b.op() == Expr.Arithmetic.SUBTRACT);
  }

  /** Whether a sum has only plain symbols of one scale, and constants: then it is multiplied as a whole, with one rounding. */
  private boolean isEven(Expr sum) {
    List<Term> terms = of(sum);
    return terms.stream().allMatch(t -> t.factors().isEmpty() || isUnit(t.factor()) && t.factors().size() == 1 && t.factors().getFirst() instanceof Expr.Symbol)
        && terms.stream().filter(t -> !t.factors().isEmpty()).mapToDouble(t -> expressions.naturalScale(t.factors().getFirst())).distinct().count() == 1;
  }

  /** Adds the factors that vary to a list; returns the product of the constant ones. */
  private Constant factors(Expr expr, List<Expr> factors) {
    if (expressions.isConstant(expr)) {
      return expressions.constant(expr);
    }
    switch (expr) {
      case Expr.Negate n -> {
        return factors(n.of(), factors).times(-1);
      }
      case Expr.Binary b when b.op() == Expr.Arithmetic.MULTIPLY -> {
        return factors(b.left(), factors).times(factors(b.right(), factors));
      }
      case Expr.Binary b when b.op() == Expr.Arithmetic.DIVIDE -> {
        return quotient(b, factors);
      }
      case Expr.Binary b when b.op() == Expr.Arithmetic.POWER -> {
        return power(b, factors);
      }
      default -> {
        factors.add(expr);
        return Constant.ONE;
      }
    }
  }

  private Constant quotient(Expr.Binary b, List<Expr> factors) {
    if (!expressions.isConstant(b.right())) {
      throw expressions.refused(b, "a division by a value that varies");
    }
    return factors(b.left(), factors).with(expressions.constant(b.right()), (x, y) -> x / y);
  }

  private Constant power(Expr.Binary b, List<Expr> factors) {
    int times = b.right() instanceof Expr.Literal l && l.si() == Math.rint(l.si()) && l.si() >= 1 && l.si() <= HIGHEST_POWER ? (int) l.si() : 0;
    if (times == 0) {
      throw expressions.refused(b, "a power other than a whole number from 1 to " + HIGHEST_POWER);
    }
    Constant constant = Constant.ONE;
    for (int k = 0; k < times; k++) {
      constant = constant.times(factors(b.left(), factors));
    }
    return constant;
  }
}
