package io.synfire.model;

import io.synfire.diagnostics.Diagnostic;
import io.synfire.diagnostics.DiagnosticKind;
import io.synfire.equations.DimensionCheck;
import io.synfire.equations.Expr;
import io.synfire.equations.SourceMap;
import io.synfire.equations.Traversal;
import io.synfire.equations.UnitName;
import io.synfire.units.Dimension;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Checks the symbols and the dimensions of all expressions of a model. */
final class ExpressionCheck {
  private final ParsedModel model;
  private final ModelSymbols symbols;
  private final Consumer<Diagnostic> problems;
  private final Set<String> assigned;

  ExpressionCheck(ParsedModel model, ModelSymbols symbols, Consumer<Diagnostic> problems) {
    this.model = model;
    this.symbols = symbols;
    this.problems = problems;
    this.assigned = model.statements().map(s -> s.name().text()).collect(Collectors.toSet());
  }

  void check() {
    model.statements().forEach(this::statement);
    model.threshold().ifPresent(this::threshold);
    model.refractory().ifPresent(this::refractory);
  }

  private void statement(Statement statement) {
    Set<String> reported = new HashSet<>();
    statement.reads().forEach(e -> unknown(e, statement.source(), reported));
    String name = statement.name().text();
    Optional<Dimension> own = symbols.parameters().contains(name) ? Optional.empty() : symbols.dimension(name);
    switch (statement) {
      case Statement.Input i -> {}
      case Statement.Update u -> value(u.value(), own, u);
      case Statement.Init i -> {
        value(i.value(), own, i);
        pure(i.value(), i.source(), "an initial value");
      }
      case Statement.Differential d -> differential(d, own);
    }
  }

  private void value(Expr value, Optional<Dimension> own, Statement statement) {
    DimensionCheck check = dimensions(statement.source());
    own.ifPresentOrElse(unit -> check.require(value, unit, "what is assigned to " + statement.name().text()), () -> check.infer(value));
  }

  private void differential(Statement.Differential d, Optional<Dimension> own) {
    DimensionCheck check = dimensions(d.source());
    Optional<Dimension> factor = check.infer(d.factor());
    Optional<Dimension> left = own.flatMap(unit -> factor.map(f -> f.times(unit).per(Dimension.TIME)));
    String what = "the right side of the equation of " + d.name().text() + own.map(unit -> " (" + UnitName.of(unit) + ")").orElse("");
    left.ifPresentOrElse(unit -> check.require(d.right(), unit, what), () -> check.infer(d.right()));
  }

  private void threshold(ParsedModel.Condition threshold) {
    unknown(threshold.expr(), threshold.source(), new HashSet<>());
    dimensions(threshold.source()).infer(threshold.expr());
  }

  private void refractory(ParsedModel.Condition refractory) {
    unknown(refractory.expr(), refractory.source(), new HashSet<>());
    dimensions(refractory.source()).require(refractory.expr(), Dimension.TIME, "a refractory period");
    pure(refractory.expr(), refractory.source(), "a refractory period");
  }

  private DimensionCheck dimensions(SourceMap source) {
    return new DimensionCheck(symbols::dimension, source, problems);
  }

  private void unknown(Expr expr, SourceMap source, Set<String> reported) {
    if (expr instanceof Expr.Symbol s && symbols.dimension(s.name()).isEmpty() && !assigned.contains(s.name()) && reported.add(s.name())) {
      problems.accept(source.error(DiagnosticKind.UNKNOWN_SYMBOL, s, s.name() + " is no parameter, variable, input or unit" + hint(s.name())));
    }
    Traversal.parts(expr).forEach(part -> unknown(part, source, reported));
  }

  private String hint(String name) {
    if (name.equals(ModelSymbols.SPIKE)) {
      return "; spike exists only in a model with a threshold";
    }
    List<String> candidates = new ArrayList<>(symbols.names());
    String near = Names.didYouMean(name, candidates);
    return near.isEmpty() ? "; known are " + String.join(", ", candidates) : near;
  }

  private void pure(Expr expr, SourceMap source, String what) {
    Set<String> known = new HashSet<>(symbols.names());
    boolean onlyKnown = known.containsAll(Traversal.symbols(expr));
    if (onlyKnown && !symbols.isPure(expr)) {
      problems.accept(source.error(DiagnosticKind.BAD_MODEL, expr, what + " is an expression of parameters only, not of variables or inputs"));
    }
  }
}
