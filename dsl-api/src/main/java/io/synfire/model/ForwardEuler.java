package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code x + dt f(x)}, all right-hand sides at the start of the step. */
record ForwardEuler() implements Integration {

  @Override
  public Optional<String> refusal(Statement.Differential equation, List<Statement.Differential> system, ModelSymbols symbols) {
    return Optional.empty();
  }

  @Override
  public Map<String, Expr> advance(List<Statement.Differential> system, ModelSymbols symbols, StepBuilder builder) {
    Map<String, Expr> values = new LinkedHashMap<>();
    for (Statement.Differential equation : system) {
      String name = equation.name().text();
      Expr perFactor = Algebra.quotient(new Expr.Symbol(ModelSymbols.DT), equation.factor());
      values.put(name, Algebra.sum(builder.current(name), builder.read(Algebra.product(perFactor, equation.right()), name)));
    }
    return values;
  }
}
