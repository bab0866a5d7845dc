package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import java.util.Locale;
import java.util.stream.Collectors;

/** Readable names of coefficients, from their formulas: {@code exp(-dt/tau_m)} is {@code decay_tau_m}, {@code dt/tau_m} is {@code dt_per_tau_m}. */
final class CoefficientName {
  private static final int LONGEST = 40;

  private CoefficientName() {}

  /** A name for a formula; {@code otherwise} if a name that says everything would be too long. */
  static String of(Expr formula, String otherwise) {
    String name = name(formula);
    if (name.length() > LONGEST) {
      return otherwise;
    }
    return Character.isDigit(name.charAt(0)) ? "k_" + name : name;
  }

  private static String name(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> number(l.si());
      case Expr.Symbol s -> s.name();
      case Expr.Negate n -> "minus_" + name(n.of());
      case Expr.Binary b -> binary(b);
      case Expr.Compare c -> name(c.left()) + "_" + c.op().name().toLowerCase(Locale.ROOT) + "_" + name(c.right());
      case Expr.Choose c -> name(c.condition()) + "_then_" + name(c.then()) + "_else_" + name(c.otherwise());
      case Expr.Call c -> call(c);
    };
  }

  private static String number(double value) {
    String digits = value == Math.rint(value) && Math.abs(value) < 1e6 ? Long.toString((long) value) : Double.toString(value);
    return digits.replace("-", "minus_").replace('.', 'p').toLowerCase(Locale.ROOT);
  }

  private static String binary(Expr.Binary b) {
    String left = name(b.left());
    String right = name(b.right());
    return switch (b.op()) {
      case ADD -> left + "_plus_" + right;
      case SUBTRACT -> Algebra.is(b.left(), 1) && right.startsWith("decay_") ? "rise_" + right.substring(6) : left + "_minus_" + right;
      case MULTIPLY -> left + "_times_" + right;
      case DIVIDE -> Algebra.is(b.left(), 1) ? "inv_" + right : left + "_per_" + right;
      case POWER -> left + "_to_" + right;
    };
  }

  private static String call(Expr.Call c) {
    if (c.function() == Expr.Function.EXP
        && c.arguments().getFirst() instanceof Expr.Binary(Expr.Arithmetic op, Expr.Negate(Expr.Symbol(String over)), Expr.Symbol(String tau))
        && op == Expr.Arithmetic.DIVIDE
        && over.equals(ModelSymbols.DT)) {
      return "decay_" + tau;
    }
    return c.function().name().toLowerCase(Locale.ROOT) + c.arguments().stream().map(CoefficientName::name).collect(Collectors.joining("_", "_", ""));
  }
}
