package io.synfire.equations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Walks over expressions. */
public final class Traversal {
  private Traversal() {}

  /** The direct parts of an expression, from left to right. */
  public static List<Expr> parts(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> List.of();
      case Expr.Symbol s -> List.of();
      case Expr.Negate n -> List.of(n.of());
      case Expr.Binary b -> List.of(b.left(), b.right());
      case Expr.Compare c -> List.of(c.left(), c.right());
      case Expr.Choose c -> List.of(c.condition(), c.then(), c.otherwise());
      case Expr.Call c -> c.arguments();
    };
  }

  /** The expression with each direct part replaced by what {@code change} makes of it. */
  public static Expr withParts(Expr expr, UnaryOperator<Expr> change) {
    return switch (expr) {
      case Expr.Literal l -> l;
      case Expr.Symbol s -> s;
      case Expr.Negate n -> new Expr.Negate(change.apply(n.of()));
      case Expr.Binary b -> new Expr.Binary(b.op(), change.apply(b.left()), change.apply(b.right()));
      case Expr.Compare c -> new Expr.Compare(c.op(), change.apply(c.left()), change.apply(c.right()));
      case Expr.Choose c -> new Expr.Choose(change.apply(c.condition()), change.apply(c.then()), change.apply(c.otherwise()));
      case Expr.Call c -> new Expr.Call(c.function(), c.arguments().stream().map(change).toList());
    };
  }

  /** Names of all symbols, in order of appearance. */
  public static Set<String> symbols(Expr expr) {
    Set<String> names = new LinkedHashSet<>();
    collect(expr, names);
    return names;
  }

  private static void collect(Expr expr, Set<String> names) {
    if (expr instanceof Expr.Symbol s) {
      names.add(s.name());
    }
    parts(expr).forEach(part -> collect(part, names));
  }

  /** The expression with symbols replaced; those without an entry stay. */
  public static Expr substitute(Expr expr, Map<String, ? extends Expr> values) {
    if (expr instanceof Expr.Symbol s) {
      Expr value = values.get(s.name());
      return value == null ? expr : value;
    }
    return withParts(expr, part -> substitute(part, values));
  }

  /** Number of operations. */
  public static int operations(Expr expr) {
    List<Expr> parts = parts(expr);
    return (parts.isEmpty() ? 0 : 1) + parts.stream().mapToInt(Traversal::operations).sum();
  }
}
