package io.synfire.equations;

import io.synfire.equations.Expr.Arithmetic;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes expressions as the equation language: {@link ExprParser#parse} of the text gives an equal expression. */
public final class ExprPrinter {
  private static final int CHOICE = 0;
  private static final int COMPARISON = 1;
  private static final int SUM = 2;
  private static final int PRODUCT = 3;
  private static final int SIGN = 4;
  private static final int POWER = 5;
  private static final int ATOM = 6;

  private ExprPrinter() {}

  /** The text of an expression. */
  public static String print(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> literal(l);
      case Expr.Symbol s -> s.name();
      case Expr.Negate n -> "-" + (n.of() instanceof Expr.Literal ? "(" + print(n.of()) + ")" : within(n.of(), SIGN));
      case Expr.Binary b -> binary(b);
      case Expr.Compare c -> within(c.left(), SUM) + " " + relation(c.op()) + " " + within(c.right(), SUM);
      case Expr.Choose c -> within(c.condition(), COMPARISON) + " ? " + print(c.then()) + " : " + print(c.otherwise());
      case Expr.Call c -> call(c);
    };
  }

  private static String call(Expr.Call c) {
    String arguments = c.arguments().stream().map(ExprPrinter::print).collect(Collectors.joining(", "));
    return c.function().name().toLowerCase(Locale.ROOT) + "(" + arguments + ")";
  }

  private static String binary(Expr.Binary b) {
    return switch (b.op()) {
      case ADD -> within(b.left(), SUM) + " + " + within(b.right(), PRODUCT);
      case SUBTRACT -> within(b.left(), SUM) + " - " + within(b.right(), PRODUCT);
      case MULTIPLY -> within(b.left(), PRODUCT) + "*" + within(b.right(), SIGN);
      case DIVIDE -> within(b.left(), PRODUCT) + "/" + within(b.right(), SIGN);
      case POWER -> within(b.left(), ATOM) + "**" + within(b.right(), SIGN);
    };
  }

  private static String within(Expr expr, int atLeast) {
    return binding(expr) < atLeast ? "(" + print(expr) + ")" : print(expr);
  }

  private static int binding(Expr expr) {
    return switch (expr) {
      case Expr.Choose c -> CHOICE;
      case Expr.Compare c -> COMPARISON;
      case Expr.Binary b when b.op() == Arithmetic.ADD || b.op() == Arithmetic.SUBTRACT -> SUM;
      case Expr.Binary b when b.op() == Arithmetic.POWER -> POWER;
      case Expr.Binary b -> PRODUCT;
      case Expr.Negate n -> SIGN;
      case Expr.Literal l when !l.dimension().isOne() -> PRODUCT;
      case Expr.Literal l when l.si() < 0 || 1 / l.si() < 0 -> SIGN;
      case Expr.Literal l -> ATOM;
      case Expr.Symbol s -> ATOM;
      case Expr.Call c -> ATOM;
    };
  }

  private static String literal(Expr.Literal l) {
    String number = number(l.si());
    if (l.dimension().isOne()) {
      return number;
    }
    String unit = UnitName.of(l.dimension());
    return unit.startsWith("1/") ? number + unit.substring(1) : number + "*" + unit;
  }

  /** The shortest text that reads back to the same number. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e7 && 1 / value != Double.NEGATIVE_INFINITY
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The sign of a relation. */
  public static String relation(Expr.Relation relation) {
    return switch (relation) {
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
    };
  }
}
