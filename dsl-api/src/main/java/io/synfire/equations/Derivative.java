package io.synfire.equations;

import static io.synfire.equations.Algebra.call;
import static io.synfire.equations.Algebra.difference;
import static io.synfire.equations.Algebra.negation;
import static io.synfire.equations.Algebra.number;
import static io.synfire.equations.Algebra.power;
import static io.synfire.equations.Algebra.product;
import static io.synfire.equations.Algebra.quotient;
import static io.synfire.equations.Algebra.sum;

/** Symbolic derivatives. Comparisons have derivative 0; min, max, abs and choices are differentiated by the branch that is taken. */
public final class Derivative {
  private Derivative() {}

  /** The derivative by a symbol, simplified. */
  public static Expr of(Expr expr, String symbol) {
    return switch (expr) {
      case Expr.Literal l -> Algebra.ZERO;
      case Expr.Symbol s -> s.name().equals(symbol) ? Algebra.ONE : Algebra.ZERO;
      case Expr.Negate n -> negation(of(n.of(), symbol));
      case Expr.Compare c -> Algebra.ZERO;
      case Expr.Choose c -> Algebra.choose(c.condition(), of(c.then(), symbol), of(c.otherwise(), symbol));
      case Expr.Binary b -> sum(product(byLeft(b), of(b.left(), symbol)), product(byRight(b), of(b.right(), symbol)));
      case Expr.Call c -> chain(c, symbol);
    };
  }

  private static Expr chain(Expr.Call c, String symbol) {
    Expr total = Algebra.ZERO;
    for (int i = 0; i < c.arguments().size(); i++) {
      total = sum(total, chain(c, i, of(c.arguments().get(i), symbol)));
    }
    return total;
  }

  private static Expr chain(Expr.Call c, int argument, Expr inner) {
    return Algebra.is(inner, 0) ? inner : product(byArgument(c, argument), inner);
  }

  /** The partial derivative of an operation by its left operand. */
  public static Expr byLeft(Expr.Binary b) {
    return switch (b.op()) {
      case ADD, SUBTRACT -> Algebra.ONE;
      case MULTIPLY -> b.right();
      case DIVIDE -> quotient(Algebra.ONE, b.right());
      case POWER -> product(b.right(), power(b.left(), difference(b.right(), Algebra.ONE)));
    };
  }

  /** The partial derivative of an operation by its right operand. */
  public static Expr byRight(Expr.Binary b) {
    return switch (b.op()) {
      case ADD -> Algebra.ONE;
      case SUBTRACT -> number(-1);
      case MULTIPLY -> b.left();
      case DIVIDE -> negation(quotient(b, b.right()));
      case POWER -> b.right() instanceof Expr.Literal ? Algebra.ZERO : product(b, call(Expr.Function.LOG, b.left()));
    };
  }

  /** The partial derivative of a function by one of its arguments. */
  public static Expr byArgument(Expr.Call c, int argument) {
    Expr x = c.arguments().getFirst();
    return switch (c.function()) {
      case EXP -> c;
      case LOG -> quotient(Algebra.ONE, x);
      case SQRT -> quotient(number(0.5), c);
      case ABS -> call(Expr.Function.SIGN, x);
      case SIN -> call(Expr.Function.COS, x);
      case COS -> negation(call(Expr.Function.SIN, x));
      case TANH -> difference(Algebra.ONE, product(c, c));
      case SIGMOID -> product(c, difference(Algebra.ONE, c));
      case SIGN, ROUND -> Algebra.ZERO;
      case MIN -> branch(Expr.Relation.LESS_OR_EQUAL, c, argument);
      case MAX -> branch(Expr.Relation.GREATER_OR_EQUAL, c, argument);
    };
  }

  private static Expr branch(Expr.Relation first, Expr.Call c, int argument) {
    Expr isFirst = Algebra.compare(first, c.arguments().get(0), c.arguments().get(1));
    return argument == 0 ? isFirst : difference(Algebra.ONE, isFirst);
  }
}
