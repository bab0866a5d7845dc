package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An expression that is linear in some variables.
 *
 * @param slopes variable to its coefficient; a variable that does not occur has no entry
 * @param rest terms without the variables
 */
record LinearForm(Map<String, Expr> slopes, List<Expr> rest) {

  /** The linear form of an expression, or empty if it is not linear in the variables. */
  static Optional<LinearForm> of(Expr expr, Set<String> variables) {
    if (Collections.disjoint(Traversal.symbols(expr), variables)) {
      return Optional.of(new LinearForm(Map.of(), List.of(expr)));
    }
    return switch (expr) {
      case Expr.Symbol s -> Optional.of(new LinearForm(Map.of(s.name(), Algebra.ONE), List.of()));
      case Expr.Negate n -> of(n.of(), variables).map(f -> f.scaled(Algebra::negation));
      case Expr.Binary b -> binary(b, variables);
      default -> Optional.empty();
    };
  }

  private static Optional<LinearForm> binary(Expr.Binary b, Set<String> variables) {
    Optional<LinearForm> left = of(b.left(), variables);
    Optional<LinearForm> right = of(b.right(), variables);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    LinearForm l = left.get();
    LinearForm r = right.get();
    return switch (b.op()) {
      case ADD -> Optional.of(l.plus(r));
      case SUBTRACT -> Optional.of(l.plus(r.scaled(Algebra::negation)));
      case MULTIPLY -> l.isFree() ? Optional.of(r.scaled(t -> Algebra.product(b.left(), t))) : l.by(r, t -> Algebra.product(t, b.right()));
      case DIVIDE -> l.by(r, t -> Algebra.quotient(t, b.right()));
      case POWER -> Optional.empty();
    };
  }

  private Optional<LinearForm> by(LinearForm free, UnaryOperator<Expr> change) {
    return free.isFree() ? Optional.of(scaled(change)) : Optional.empty();
  }

  private boolean isFree() {
    return slopes.isEmpty();
  }

  private LinearForm scaled(UnaryOperator<Expr> change) {
    Map<String, Expr> changed = new LinkedHashMap<>();
    slopes.forEach((name, slope) -> changed.put(name, change.apply(slope)));
    return new LinearForm(changed, rest.stream().map(change).toList());
  }

  private LinearForm plus(LinearForm other) {
    Map<String, Expr> both = new LinkedHashMap<>(slopes);
    other.slopes.forEach((name, slope) -> both.merge(name, slope, Algebra::sum));
    both.values().removeIf(slope -> Algebra.is(slope, 0));
    List<Expr> terms = new ArrayList<>(rest);
    terms.addAll(other.rest);
    return new LinearForm(both, terms);
  }

  /** The coefficient of a variable, 0 if it does not occur. */
  Expr slope(String variable) {
    return slopes.getOrDefault(variable, Algebra.ZERO);
  }
}
