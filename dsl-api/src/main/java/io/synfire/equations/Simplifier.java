package io.synfire.equations;

/** Simplifies expressions without changing their value: see {@link Algebra} for the rules. */
public final class Simplifier {
  private Simplifier() {}

  /** The expression, simplified from the leaves up. */
  public static Expr simplify(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> l;
      case Expr.Symbol s -> s;
      case Expr.Negate n -> Algebra.negation(simplify(n.of()));
      case Expr.Binary b -> binary(b.op(), simplify(b.left()), simplify(b.right()));
      case Expr.Compare c -> Algebra.compare(c.op(), simplify(c.left()), simplify(c.right()));
      case Expr.Choose c -> Algebra.choose(simplify(c.condition()), simplify(c.then()), simplify(c.otherwise()));
      case Expr.Call c -> Algebra.call(c.function(), c.arguments().stream().map(Simplifier::simplify).toList());
    };
  }

  private static Expr binary(Expr.Arithmetic op, Expr a, Expr b) {
    return switch (op) {
      case ADD -> Algebra.sum(a, b);
      case SUBTRACT -> Algebra.difference(a, b);
      case MULTIPLY -> Algebra.product(a, b);
      case DIVIDE -> Algebra.quotient(a, b);
      case POWER -> Algebra.power(a, b);
    };
  }
}
