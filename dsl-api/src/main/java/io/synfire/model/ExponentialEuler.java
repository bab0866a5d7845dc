package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Each equation on its own, exact where the others are held at the start of the step. */
record ExponentialEuler() implements Integration {
  private static final int SERIES_TERMS = 9;
  private static final double SERIES_BELOW = 0.1;

  @Override
  public Optional<String> refusal(Statement.Differential equation, List<Statement.Differential> system, ModelSymbols symbols) {
    String own = equation.name().text();
    boolean linear = LinearForm.of(equation.right(), Set.of(own)).isPresent() && !Traversal.symbols(equation.factor()).contains(own);
    return linear ? Optional.empty() : Optional.of("it is not linear in its own variable " + own);
  }

  @Override
  public Map<String, Expr> advance(List<Statement.Differential> system, ModelSymbols symbols, StepBuilder builder) {
    Map<String, Expr> values = new LinkedHashMap<>();
    ExactIntegration exact = new ExactIntegration();
    for (Statement.Differential equation : system) {
      List<Statement.Differential> alone = List.of(equation);
      boolean constant = exact.refusal(equation, alone, symbols).isEmpty();
      values.putAll(constant ? exact.advance(alone, symbols, builder) : Map.of(equation.name().text(), varyingRate(equation, builder)));
    }
    return values;
  }

  /** {@code x exp(z) + b dt (exp(z) - 1)/z} for {@code dx/dt = a x + b} and {@code z = a dt}. */
  private static Expr varyingRate(Statement.Differential equation, StepBuilder builder) {
    String name = equation.name().text();
    LinearForm form = LinearForm.of(equation.right(), Set.of(name)).orElseThrow();
    Expr dt = new Expr.Symbol(ModelSymbols.DT);
    Expr perFactor = Algebra.quotient(dt, equation.factor());
    Expr z = builder.define(name + "_rate", builder.read(Algebra.product(form.slope(name), perFactor), name));
    Expr decay = builder.define(name + "_decay", Algebra.call(Expr.Function.EXP, z));
    Expr drive = form.rest().stream().reduce(Algebra.ZERO, Algebra::sum);
    Expr kept = Algebra.product(builder.current(name), decay);
    Expr mean = builder.define(name + "_mean", meanDecay(z, decay));
    return Algebra.sum(kept, Algebra.product(builder.read(Algebra.product(drive, perFactor), name), mean));
  }

  /** {@code (exp(z) - 1)/z}, by its series where z is small. */
  private static Expr meanDecay(Expr z, Expr decay) {
    Expr series = Algebra.ONE;
    for (int n = SERIES_TERMS; n >= 2; n--) {
      series = Algebra.sum(Algebra.ONE, Algebra.product(Algebra.product(Algebra.number(1.0 / n), z), series));
    }
    Expr small = Algebra.compare(Expr.Relation.LESS, Algebra.call(Expr.Function.ABS, z), Algebra.number(SERIES_BELOW));
    return Algebra.choose(small, series, Algebra.quotient(Algebra.difference(decay, Algebra.ONE), z));
  }
}
