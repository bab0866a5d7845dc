package io.synfire.equations;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.units.Dimension;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Infers dimensions and reports where they do not agree. The plain number 0 fits every dimension; a part that is already wrong, or has an
 * unknown symbol, fits every dimension too, so that one fault is reported once.
 */
public final class DimensionCheck {
  private final Function<String, Optional<Dimension>> symbols;
  private final SourceMap source;
  private final Consumer<Diagnostic> problems;

  /**
   * A check of the expressions of one line.
   *
   * @param symbols dimension of a symbol, empty if it is unknown
   * @param source where parts stand
   * @param problems takes what is wrong
   */
  public DimensionCheck(Function<String, Optional<Dimension>> symbols, SourceMap source, Consumer<Diagnostic> problems) {
    this.symbols = symbols;
    this.source = source;
    this.problems = problems;
  }

  /** The dimension of an expression; empty if it fits every dimension. */
  public Optional<Dimension> infer(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> l.si() == 0 ? Optional.empty() : Optional.of(l.dimension());
      case Expr.Symbol s -> symbols.apply(s.name());
      case Expr.Negate n -> infer(n.of());
      case Expr.Binary b -> binary(b);
      case Expr.Compare c -> compare(c);
      case Expr.Choose c -> choose(c);
      case Expr.Call c -> call(c);
    };
  }

  /** Reports it if an expression has another dimension than it must have. */
  public void require(Expr expr, Dimension wanted, String what) {
    Optional<Dimension> found = infer(expr);
    if (found.isPresent() && !found.get().equals(wanted)) {
      mismatch(expr, what + " must have the unit " + UnitName.of(wanted) + ", but " + quoted(expr) + " has " + UnitName.of(found.get()));
    }
  }

  private Optional<Dimension> binary(Expr.Binary b) {
    return switch (b.op()) {
      case ADD, SUBTRACT -> same(b, b.left(), b.right());
      case MULTIPLY -> both(b, Dimension::times);
      case DIVIDE -> both(b, Dimension::per);
      case POWER -> power(b);
    };
  }

  private Optional<Dimension> both(Expr.Binary b, BinaryOperator<Dimension> op) {
    Optional<Dimension> left = infer(b.left());
    Optional<Dimension> right = infer(b.right());
    return left.flatMap(l -> right.map(r -> op.apply(l, r)));
  }

  private Optional<Dimension> same(Expr whole, Expr left, Expr right) {
    Optional<Dimension> a = infer(left);
    Optional<Dimension> b = infer(right);
    if (a.isPresent() && b.isPresent() && !a.equals(b)) {
      mismatch(whole, quoted(left) + " has the unit " + UnitName.of(a.get()) + ", but " + quoted(right) + " has " + UnitName.of(b.get()));
      return Optional.empty();
    }
    return a.or(() -> b);
  }

  private Optional<Dimension> compare(Expr.Compare c) {
    same(c, c.left(), c.right());
    return Optional.of(Dimension.ONE);
  }

  private Optional<Dimension> choose(Expr.Choose c) {
    require(c.condition(), Dimension.ONE, "the condition of a choice");
    return same(c, c.then(), c.otherwise());
  }

  private Optional<Dimension> power(Expr.Binary b) {
    require(b.right(), Dimension.ONE, "an exponent");
    Optional<Dimension> base = infer(b.left());
    if (base.isEmpty() || base.get().isOne()) {
      return base;
    }
    if (Simplifier.simplify(b.right()) instanceof Expr.Literal n && n.si() == Math.rint(n.si())) {
      return Optional.of(base.get().power((int) n.si()));
    }
    mismatch(b, quoted(b.left()) + " has the unit " + UnitName.of(base.get()) + ", so its exponent must be a whole number, but is " + quoted(b.right()));
    return Optional.empty();
  }

  private Optional<Dimension> call(Expr.Call c) {
    Expr first = c.arguments().getFirst();
    return switch (c.function()) {
      case ABS -> infer(first);
      case MIN, MAX -> same(c, first, c.arguments().get(1));
      case SIGN -> infer(first).map(d -> Dimension.ONE);
      case SQRT -> root(first);
      case EXP, LOG, SIN, COS, TANH, SIGMOID, ROUND -> plain(c, first);
    };
  }

  private Optional<Dimension> plain(Expr.Call c, Expr argument) {
    require(argument, Dimension.ONE, "the argument of " + c.function().name().toLowerCase(Locale.ROOT));
    return Optional.of(Dimension.ONE);
  }

  private Optional<Dimension> root(Expr argument) {
    Optional<Dimension> inner = infer(argument);
    Optional<Dimension> half = inner.map(d -> new Dimension(d.metre() / 2, d.kilogram() / 2, d.second() / 2, d.ampere() / 2));
    if (inner.isPresent() && !half.get().power(2).equals(inner.get())) {
      mismatch(argument, "sqrt needs the square of a unit, but " + quoted(argument) + " has " + UnitName.of(inner.get()));
      return Optional.empty();
    }
    return half;
  }

  private String quoted(Expr expr) {
    return "'" + source.text(expr) + "'";
  }

  private void mismatch(Expr at, String message) {
    problems.accept(source.error(DiagnosticKind.DIMENSION_MISMATCH, at, message + hiddenUnits(at)));
  }

  private static String hiddenUnits(Expr expr) {
    return Traversal.symbols(expr).stream()
        .filter(name -> UnitSymbol.named(name).isPresent())
        .map(name -> " (here " + name + " is what the model declares by this name, not the unit)")
        .collect(Collectors.joining());
  }
}
