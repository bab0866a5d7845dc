package io.synfire.equations;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Values of expressions in double precision, in SI units. */
public final class ExprEvaluator {
  private ExprEvaluator() {}

  /**
   * The value where symbols have the given values.
   *
   * @throws IllegalArgumentException if a symbol has none
   */
  public static double evaluate(Expr expr, Map<String, Double> values) {
    return evaluate(expr, name -> value(values, name));
  }

  private static double value(Map<String, Double> values, String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("symbol " + name + " has no value; known are " + values.keySet());
    }
    return value;
  }

  /** The value where {@code symbols} says the value of a name. */
  public static double evaluate(Expr expr, ToDoubleFunction<String> symbols) {
    return switch (expr) {
      case Expr.Literal l -> l.si();
      case Expr.Symbol s -> symbols.applyAsDouble(s.name());
      case Expr.Negate n -> -evaluate(n.of(), symbols);
      case Expr.Binary b -> apply(b.op(), evaluate(b.left(), symbols), evaluate(b.right(), symbols));
      case Expr.Compare c -> holds(c.op(), evaluate(c.left(), symbols), evaluate(c.right(), symbols)) ? 1 : 0;
      case Expr.Choose c -> evaluate(evaluate(c.condition(), symbols) != 0 ? c.then() : c.otherwise(), symbols);
      case Expr.Call c -> call(c, symbols);
    };
  }

  /** The value of an operation. */
  public static double apply(Expr.Arithmetic op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case POWER -> Math.pow(a, b);
    };
  }

  /** Whether a relation holds. */
  public static boolean holds(Expr.Relation relation, double a, double b) {
    return switch (relation) {
      case LESS -> a < b;
      case LESS_OR_EQUAL -> a <= b;
      case GREATER -> a > b;
      case GREATER_OR_EQUAL -> a >= b;
    };
  }

  private static double call(Expr.Call call, ToDoubleFunction<String> symbols) {
    List<Expr> arguments = call.arguments();
    double x = evaluate(arguments.getFirst(), symbols);
    return switch (call.function()) {
      case EXP -> Math.exp(x);
      case LOG -> Math.log(x);
      case SQRT -> Math.sqrt(x);
      case ABS -> Math.abs(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TANH -> Math.tanh(x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case SIGN -> Math.signum(x);
      case ROUND -> Math.rint(x);
      case MIN -> Math.min(x, evaluate(arguments.get(1), symbols));
      case MAX -> Math.max(x, evaluate(arguments.get(1), symbols));
    };
  }
}
