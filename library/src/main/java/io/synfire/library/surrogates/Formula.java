package io.synfire.library.surrogates;

import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Arithmetic;
import io.synfire.equations.Expr.Function;
import io.synfire.equations.Expr.Relation;
import io.synfire.units.Dimension;
import java.util.List;

/** Writes formulas of u. */
final class Formula {
  private static final int ERF_TERMS = 80;
  private static final double ERF_LIMIT = 5;
  private static final int ARCTAN_TERMS = 9;

  static final Expr U = new Expr.Symbol("u");

  private Formula() {}

  /** Refuses a parameter of a surrogate that is not a positive finite number. */
  static void positive(String surrogate, String parameter, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("surrogate " + surrogate + ": " + parameter + " must be a positive finite number, was " + value);
    }
  }

  static Expr number(double value) {
    return new Expr.Literal(value, Dimension.ONE);
  }

  static Expr plus(Expr a, Expr b) {
    return new Expr.Binary(Arithmetic.ADD, a, b);
  }

  static Expr minus(Expr a, Expr b) {
    return new Expr.Binary(Arithmetic.SUBTRACT, a, b);
  }

  static Expr times(Expr a, Expr b) {
    return new Expr.Binary(Arithmetic.MULTIPLY, a, b);
  }

  static Expr times(double a, Expr b) {
    return times(number(a), b);
  }

  static Expr over(Expr a, Expr b) {
    return new Expr.Binary(Arithmetic.DIVIDE, a, b);
  }

  static Expr square(Expr a) {
    return times(a, a);
  }

  static Expr call(Function function, Expr... arguments) {
    return new Expr.Call(function, List.of(arguments));
  }

  static Expr abs(Expr a) {
    return call(Function.ABS, a);
  }

  /** a between -limit and limit, cut there. */
  static Expr clamp(Expr a, double limit) {
    return call(Function.MIN, call(Function.MAX, a, number(-limit)), number(limit));
  }

  /** {@code inside} where |u| is less than the limit, 0 elsewhere. */
  static Expr within(double limit, Expr inside) {
    return new Expr.Choose(new Expr.Compare(Relation.LESS, abs(U), number(limit)), inside, number(0));
  }

  /** The error function, by its series with all terms positive; accurate to 1e-11. */
  static Expr erf(Expr x) {
    Expr series = number(1);
    for (int n = ERF_TERMS; n >= 1; n--) {
      series = plus(number(1), times(times(2.0 / (2 * n + 1), square(x)), series));
    }
    Expr near = times(times(times(2 / Math.sqrt(Math.PI), x), call(Function.EXP, new Expr.Negate(square(x)))), series);
    return new Expr.Choose(new Expr.Compare(Relation.LESS, abs(x), number(ERF_LIMIT)), near, call(Function.SIGN, x));
  }

  /** The inverse tangent, by halving the angle twice and its power series; accurate to 1e-14. */
  static Expr arctan(Expr x) {
    Expr y = halfAngle(halfAngle(x));
    Expr series = number(0);
    for (int n = ARCTAN_TERMS; n >= 0; n--) {
      series = minus(number(1.0 / (2 * n + 1)), times(square(y), series));
    }
    return times(4, times(y, series));
  }

  private static Expr halfAngle(Expr tangent) {
    return over(tangent, plus(number(1), call(Function.SQRT, plus(number(1), square(tangent)))));
  }
}
