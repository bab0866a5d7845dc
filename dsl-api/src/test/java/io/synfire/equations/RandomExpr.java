package io.synfire.equations;

import io.synfire.units.Dimension;
import java.util.List;
import java.util.Random;

/** Random expressions of the symbols a, b and c. */
public final class RandomExpr {
  public static final List<String> SYMBOLS = List.of("a", "b", "c");

  private final Random random;

  public RandomExpr(long seed) {
    this.random = new Random(seed);
  }

  /** Any expression, of any operations, dimensions and depth up to a limit; it need not make sense. */
  Expr any(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? symbol() : literal();
    }
    return switch (random.nextInt(6)) {
      case 0 -> new Expr.Negate(any(depth - 1));
      case 1 -> new Expr.Compare(pick(Expr.Relation.values()), any(depth - 1), any(depth - 1));
      case 2 -> new Expr.Choose(any(depth - 1), any(depth - 1), any(depth - 1));
      case 3 -> call(pick(Expr.Function.values()), depth);
      default -> new Expr.Binary(pick(Expr.Arithmetic.values()), any(depth - 1), any(depth - 1));
    };
  }

  private Expr call(Expr.Function function, int depth) {
    return new Expr.Call(function, function.arity() == 1 ? List.of(any(depth - 1)) : List.of(any(depth - 1), any(depth - 1)));
  }

  private Expr literal() {
    Dimension volts = Dimension.VOLTAGE.power(random.nextInt(3) - 1);
    Dimension dimension = random.nextBoolean() ? Dimension.ONE : volts.times(Dimension.TIME.power(random.nextInt(3) - 1));
    double value = random.nextBoolean() ? random.nextInt(9) - 4 : random.nextGaussian() * Math.pow(10, random.nextInt(20) - 10);
    return new Expr.Literal(value, dimension);
  }

  /** An expression that is smooth and of moderate size where the symbols are between 0.5 and 2. */
  public Expr smooth(int depth) {
    if (depth == 0) {
      return random.nextInt(4) > 0 ? symbol() : Algebra.number(0.25 + random.nextInt(8) / 4.0);
    }
    Expr x = smooth(depth - 1);
    return switch (random.nextInt(9)) {
      case 0 -> new Expr.Negate(x);
      case 1 -> new Expr.Call(pick(new Expr.Function[] {Expr.Function.SIN, Expr.Function.COS, Expr.Function.TANH, Expr.Function.SIGMOID}), List.of(x));
      case 2 -> new Expr.Call(Expr.Function.EXP, List.of(new Expr.Call(Expr.Function.SIN, List.of(x))));
      case 3 -> new Expr.Call(pick(new Expr.Function[] {Expr.Function.SQRT, Expr.Function.LOG}), List.of(positive(x)));
      case 4 -> new Expr.Binary(Expr.Arithmetic.DIVIDE, x, positive(smooth(depth - 1)));
      case 5 -> new Expr.Binary(Expr.Arithmetic.POWER, positive(x), exponent());
      case 6 -> new Expr.Choose(new Expr.Compare(Expr.Relation.GREATER, symbol(), Algebra.number(9)), symbol(), x);
      default -> new Expr.Binary(pick(new Expr.Arithmetic[] {Expr.Arithmetic.ADD, Expr.Arithmetic.SUBTRACT, Expr.Arithmetic.MULTIPLY}), x, smooth(depth - 1));
    };
  }

  private Expr exponent() {
    return random.nextBoolean() ? Algebra.number(random.nextInt(4)) : new Expr.Call(Expr.Function.SIN, List.of(symbol()));
  }

  private static Expr positive(Expr x) {
    return new Expr.Binary(Expr.Arithmetic.ADD, new Expr.Binary(Expr.Arithmetic.MULTIPLY, x, x), Algebra.number(0.5));
  }

  private Expr symbol() {
    return new Expr.Symbol(SYMBOLS.get(random.nextInt(SYMBOLS.size())));
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
