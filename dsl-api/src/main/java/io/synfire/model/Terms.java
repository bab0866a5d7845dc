package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes sums and products apart into what depends on parameters only and the rest. */
final class Terms {
  private Terms() {}

  /**
   * A product, apart.
   *
   * @param number the factor that is a number
   * @param ratio the factor of parameters
   * @param over the factors that are multiplied
   * @param under the factors that are divided by
   */
  record Product(double number, Expr ratio, List<Expr> over, List<Expr> under) {

    /** The factor of parameters and numbers. */
    Expr constant() {
      return Algebra.product(Algebra.number(number), ratio);
    }

    /** The factors that are not constant, as one expression. */
    Expr varying() {
      Expr top = over.stream().reduce(Algebra.ONE, Algebra::product);
      return under.stream().reduce(Algebra::product).map(bottom -> Algebra.quotient(top, bottom)).orElse(top);
    }
  }

  /** Takes products, quotients and signs apart. */
  static Product product(Expr expr, Predicate<Expr> isConstant) {
    Factors factors = new Factors(isConstant);
    factors.collect(expr, false);
    return new Product(factors.number, Algebra.quotient(factors.top, factors.bottom), factors.over, factors.under);
  }

  /** The terms of a sum, with their signs. */
  static List<Expr> sum(Expr expr) {
    List<Expr> terms = new ArrayList<>();
    collectTerms(expr, false, terms);
    return terms;
  }

  private static void collectTerms(Expr expr, boolean negative, List<Expr> terms) {
    if (expr instanceof Expr.Binary b && (b.op() == Expr.Arithmetic.ADD || b.op() == Expr.Arithmetic.SUBTRACT)) {
      collectTerms(b.left(), negative, terms);
      collectTerms(b.right(), negative != (b.op() == Expr.Arithmetic.SUBTRACT), terms);
    } else if (expr instanceof Expr.Negate n && n.of() instanceof Expr.Binary) {
      collectTerms(n.of(), !negative, terms);
    } else {
      terms.add(negative ? Algebra.negation(expr) : expr);
    }
  }

  /** Collects the factors of one product. */
  private static final class Factors {
    private final Predicate<Expr> isConstant;
    private final List<Expr> over = new ArrayList<>();
    private final List<Expr> under = new ArrayList<>();
    private double number = 1;
    private Expr top = Algebra.ONE;
    private Expr bottom = Algebra.ONE;

    Factors(Predicate<Expr> isConstant) {
      this.isConstant = isConstant;
    }

    void collect(Expr expr, boolean inverse) {
      switch (expr) {
        case Expr.Negate n -> {
          number = -number;
          collect(n.of(), inverse);
        }
        case Expr.Binary b when b.op() == Expr.Arithmetic.MULTIPLY -> {
          collect(b.left(), inverse);
          collect(b.right(), inverse);
        }
        case Expr.Binary b when b.op() == Expr.Arithmetic.DIVIDE -> {
          collect(b.left(), inverse);
          collect(b.right(), !inverse);
        }
        default -> factor(expr, inverse);
      }
    }

    private void factor(Expr expr, boolean inverse) {
      if (expr instanceof Expr.Literal l && (l.si() != 0 || !inverse)) {
        number = inverse ? number / l.si() : number * l.si();
      } else if (!isConstant.test(expr)) {
        (inverse ? under : over).add(expr);
      } else if (inverse) {
        bottom = Algebra.product(bottom, expr);
      } else {
        top = Algebra.product(top, expr);
      }
    }
  }
}
