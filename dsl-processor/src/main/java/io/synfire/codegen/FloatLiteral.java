package io.synfire.codegen;

import io.synfire.equations.Expr;

/** Numbers in Java source. */
final class FloatLiteral {
  private FloatLiteral() {}

  /** The number, rounded to single precision. */
  static String of(double value) {
    float x = (float) value;
    if (Float.isNaN(x)) {
      return "Float.NaN";
    }
    if (Float.isInfinite(x)) {
      return x > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
    }
    boolean whole = x == Math.rint(x) && Math.abs(x) < 1e7f && 1 / x != Float.NEGATIVE_INFINITY;
    return (whole ? Integer.toString((int) x) : Float.toString(x)) + "f";
  }

  /** Whether an expression is this number. */
  static boolean is(Expr expr, double value) {
    return expr instanceof Expr.Literal l && l.si() == value;
  }
}
