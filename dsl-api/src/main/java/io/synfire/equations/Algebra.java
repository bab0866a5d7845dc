package io.synfire.equations;

import io.synfire.equations.Expr.Arithmetic;
import io.synfire.equations.Expr.Binary;
import io.synfire.equations.Expr.Literal;
import io.synfire.equations.Expr.Negate;
import io.synfire.units.Dimension;
import java.util.List;

/**
 * Builds expressions in simplified form: constants are folded and neutral elements, double signs and decided choices vanish. Values are
 * kept (of finite operands); dimensions of literals are not meaningful afterwards, since all numbers are in SI units.
 */
public final class Algebra {
  /** The number 0. */
  public static final Literal ZERO = number(0);

  /** The number 1. */
  public static final Literal ONE = number(1);

  private Algebra() {}

  /** A plain number. */
  public static Literal number(double value) {
    return new Literal(value, Dimension.ONE);
  }

  /** Whether an expression is this number. */
  public static boolean is(Expr expr, double value) {
    return expr instanceof Literal l && l.si() == value;
  }

  /** {@code a + b}. */
  public static Expr sum(Expr a, Expr b) {
    if (is(a, 0)) {
      return b;
    }
    if (is(b, 0)) {
      return a;
    }
    if (b instanceof Negate n) {
      return difference(a, n.of());
    }
    if (a instanceof Expr.Choose x && b instanceof Expr.Choose y && x.condition().equals(y.condition())) {
      return choose(x.condition(), sum(x.then(), y.then()), sum(x.otherwise(), y.otherwise()));
    }
    return a instanceof Negate n ? difference(b, n.of()) : folded(Arithmetic.ADD, a, b);
  }

  /** {@code a - b}. */
  public static Expr difference(Expr a, Expr b) {
    if (is(b, 0)) {
      return a;
    }
    if (is(a, 0)) {
      return negation(b);
    }
    if (a.equals(b)) {
      return ZERO;
    }
    return b instanceof Negate n ? sum(a, n.of()) : folded(Arithmetic.SUBTRACT, a, b);
  }

  /** {@code -a}. */
  public static Expr negation(Expr a) {
    return switch (a) {
      case Literal l -> new Literal(0 - l.si(), l.dimension());
      case Negate n -> n.of();
      case Binary b when b.op() == Arithmetic.SUBTRACT -> difference(b.right(), b.left());
      default -> new Negate(a);
    };
  }

  /** {@code a * b}. */
  public static Expr product(Expr a, Expr b) {
    if (is(a, 0) || is(b, 0)) {
      return ZERO;
    }
    if (is(a, 1) || is(b, 1)) {
      return is(a, 1) ? b : a;
    }
    if (is(a, -1) || is(b, -1)) {
      return negation(is(a, -1) ? b : a);
    }
    return signedProduct(a, b);
  }

  private static Expr signedProduct(Expr a, Expr b) {
    if (a instanceof Negate n) {
      return negation(product(n.of(), b));
    }
    return b instanceof Negate n ? negation(product(a, n.of())) : folded(Arithmetic.MULTIPLY, a, b);
  }

  /** {@code a / b}. */
  public static Expr quotient(Expr a, Expr b) {
    if (is(a, 0) && !is(b, 0)) {
      return ZERO;
    }
    if (is(b, 1)) {
      return a;
    }
    return is(b, -1) ? negation(a) : folded(Arithmetic.DIVIDE, a, b);
  }

  /** {@code a ** b}. */
  public static Expr power(Expr a, Expr b) {
    if (is(b, 1)) {
      return a;
    }
    return is(b, 0) ? ONE : folded(Arithmetic.POWER, a, b);
  }

  private static Expr folded(Arithmetic op, Expr a, Expr b) {
    if (a instanceof Literal x && b instanceof Literal y) {
      double value = ExprEvaluator.apply(op, x.si(), y.si());
      if (Double.isFinite(value)) {
        return new Literal(value, dimension(op, x, y));
      }
    }
    return new Binary(op, a, b);
  }

  private static Dimension dimension(Arithmetic op, Literal a, Literal b) {
    return switch (op) {
      case ADD, SUBTRACT -> a.si() == 0 ? b.dimension() : a.dimension();
      case MULTIPLY -> a.dimension().times(b.dimension());
      case DIVIDE -> a.dimension().per(b.dimension());
      case POWER -> a.dimension().power((int) b.si());
    };
  }

  /** A function of arguments. */
  public static Expr call(Expr.Function function, Expr... arguments) {
    return call(function, List.of(arguments));
  }

  static Expr call(Expr.Function function, List<Expr> arguments) {
    Expr call = new Expr.Call(function, arguments);
    if (arguments.stream().allMatch(a -> a instanceof Literal)) {
      double value = ExprEvaluator.evaluate(call, name -> 0);
      return Double.isFinite(value) ? number(value) : call;
    }
    return call;
  }

  /** A comparison; decided where both sides are numbers. */
  public static Expr compare(Expr.Relation relation, Expr a, Expr b) {
    if (a instanceof Literal x && b instanceof Literal y) {
      return ExprEvaluator.holds(relation, x.si(), y.si()) ? ONE : ZERO;
    }
    return new Expr.Compare(relation, a, b);
  }

  /** {@code condition ? then : otherwise}; one branch where that is clear. */
  public static Expr choose(Expr condition, Expr then, Expr otherwise) {
    if (condition instanceof Literal l) {
      return l.si() != 0 ? then : otherwise;
    }
    if (then.equals(otherwise)) {
      return then;
    }
    if (condition instanceof Expr.Choose(Expr outer, Literal decided, Expr inner) && !(then instanceof Binary) && !(otherwise instanceof Binary)) {
      return choose(outer, decided.si() != 0 ? then : otherwise, choose(inner, then, otherwise));
    }
    return is(then, 1) && is(otherwise, 0) && condition instanceof Expr.Compare ? condition : new Expr.Choose(condition, then, otherwise);
  }
}
