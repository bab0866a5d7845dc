package io.synfire.codegen;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Arithmetic;
import io.synfire.equations.Expr.Function;
import io.synfire.equations.Traversal;
import io.synfire.model.StepProgram.Assignment;
import io.synfire.units.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rewrites assignments so that powers, signs and roundings become what both forms of a kernel have: products, square roots, functions, choices. */
final class Arithmetics {
  private static final int LARGEST_PRODUCT = 16;
  private static final int LARGEST_WHOLE = 1 << 24;
  private static final Expr NO_FRACTION = Algebra.number(1 << 23);

  private final List<Assignment> rewritten = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private Arithmetics(List<Assignment> statements) {
    statements.forEach(s -> taken.addAll(Traversal.symbols(s.value())));
    statements.forEach(s -> taken.add(s.target()));
  }

  static List<Assignment> rewrite(List<Assignment> statements) {
    Arithmetics pass = new Arithmetics(statements);
    statements.forEach(s -> pass.rewritten.add(new Assignment(s.target(), pass.rewrite(s.value()))));
    return pass.rewritten;
  }

  private Expr rewrite(Expr expr) {
    return switch (Traversal.withParts(expr, this::rewrite)) {
      case Expr.Binary(Arithmetic op, Expr base, Expr exponent) when op == Arithmetic.POWER -> power(base, exponent);
      case Expr.Call(Function f, List<Expr> arguments) when f == Function.SIGN -> sign(named(arguments.getFirst(), "signed"));
      case Expr.Call(Function f, List<Expr> arguments) when f == Function.ROUND -> round(named(arguments.getFirst(), "rounded"));
      case Expr other -> other;
    };
  }

  private Expr power(Expr base, Expr exponent) {
    if (exponent instanceof Expr.Literal(double n, Dimension d) && n == 0.5) {
      return new Expr.Call(Function.SQRT, List.of(base));
    }
    if (exponent instanceof Expr.Literal(double n, Dimension d) && n == Math.rint(n) && Math.abs(n) <= LARGEST_WHOLE) {
      Expr product = whole(named(base, "base"), (int) Math.abs(n));
      return n < 0 ? new Expr.Binary(Arithmetic.DIVIDE, Algebra.ONE, product) : product;
    }
    Expr logarithm = new Expr.Call(Function.LOG, List.of(base));
    return new Expr.Call(Function.EXP, List.of(new Expr.Binary(Arithmetic.MULTIPLY, exponent, logarithm)));
  }

  /** A power that has its sign whatever the sign of the base: one product, or, where that is long, the square of half the exponent. */
  private Expr whole(Expr base, int n) {
    if (n <= LARGEST_PRODUCT) {
      return product(base, n);
    }
    Expr square = product(named(whole(base, n / 2), "half"), 2);
    return n % 2 == 0 ? square : new Expr.Binary(Arithmetic.MULTIPLY, square, base);
  }

  private static Expr product(Expr base, int n) {
    Expr product = n == 0 ? Algebra.ONE : base;
    for (int k = 1; k < n; k++) {
      product = new Expr.Binary(Arithmetic.MULTIPLY, product, base);
    }
    return product;
  }

  private static Expr sign(Expr x) {
    Expr negative = new Expr.Choose(new Expr.Compare(Expr.Relation.LESS, x, Algebra.ZERO), new Expr.Literal(-1, Dimension.ONE), Algebra.ZERO);
    return new Expr.Choose(new Expr.Compare(Expr.Relation.GREATER, x, Algebra.ZERO), Algebra.ONE, negative);
  }

  /** A number above 2^23 has no fraction, so that adding 2^23 and taking it away again rounds to whole numbers, half to even. */
  private static Expr round(Expr x) {
    Expr below = new Expr.Binary(Arithmetic.ADD, new Expr.Binary(Arithmetic.SUBTRACT, x, NO_FRACTION), NO_FRACTION);
    Expr above = new Expr.Binary(Arithmetic.SUBTRACT, new Expr.Binary(Arithmetic.ADD, x, NO_FRACTION), NO_FRACTION);
    Expr signed = new Expr.Choose(new Expr.Compare(Expr.Relation.LESS, x, Algebra.ZERO), below, above);
    return new Expr.Choose(new Expr.Compare(Expr.Relation.LESS, new Expr.Call(Function.ABS, List.of(x)), NO_FRACTION), signed, x);
  }

  /** The expression itself if it costs nothing to repeat, else a new symbol for it. */
  private Expr named(Expr expr, String stem) {
    if (Traversal.parts(expr).isEmpty()) {
      return expr;
    }
    String name = fresh(stem, taken);
    rewritten.add(new Assignment(name, expr));
    return new Expr.Symbol(name);
  }

  /** A name that is not taken, and now is. */
  static String fresh(String stem, Set<String> taken) {
    int k = 1;
    while (!taken.add(stem + "_" + k)) {
      k++;
    }
    return stem + "_" + k;
  }
}
