package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.ExprPrinter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The matrix exponential of a linear system. Entries that have a closed form without a pole are written as formulas; the others are
 * entries of the propagator of the whole system, which exists for singular matrices too.
 */
record ExactIntegration() implements Integration {

  @Override
  public Optional<String> refusal(Statement.Differential equation, List<Statement.Differential> system, ModelSymbols symbols) {
    Set<String> variables = new LinkedHashSet<>(system.stream().map(e -> e.name().text()).toList());
    Optional<LinearForm> form = LinearForm.of(equation.right(), variables);
    if (form.isEmpty()) {
      return Optional.of("it is not linear in " + String.join(", ", variables));
    }
    return varying(equation.factor(), symbols).or(() -> form.get().slopes().values().stream().flatMap(s -> varying(s, symbols).stream()).findFirst());
  }

  private static Optional<String> varying(Expr coefficient, ModelSymbols symbols) {
    return symbols.isPure(coefficient)
        ? Optional.empty()
        : Optional.of("its coefficient '" + ExprPrinter.print(coefficient) + "' does not depend on parameters only");
  }

  @Override
  public Map<String, Expr> advance(List<Statement.Differential> system, ModelSymbols symbols, StepBuilder builder) {
    return new Rows(new LinearSystem(system, symbols), symbols, builder).values();
  }

  /** Writes the new values of one system. */
  private static final class Rows {
    private final LinearSystem system;
    private final ModelSymbols symbols;
    private final StepBuilder builder;
    private List<List<Expr>> matrix;

    Rows(LinearSystem system, ModelSymbols symbols, StepBuilder builder) {
      this.system = system;
      this.symbols = symbols;
      this.builder = builder;
    }

    Map<String, Expr> values() {
      Map<String, Expr> values = new LinkedHashMap<>();
      for (int row = 0; row < system.variables().size(); row++) {
        values.put(system.variables().get(row), value(row));
      }
      return values;
    }

    private Expr value(int row) {
      Expr value = Algebra.ZERO;
      for (int column = 0; column < system.size(); column++) {
        if (system.reached(row).contains(column)) {
          value = Algebra.sum(value, Algebra.product(entry(row, column), builder.read(system.state(column), system.variables().get(row))));
        }
      }
      return value;
    }

    private Expr entry(int row, int column) {
      String name = "p_" + system.variables().get(row) + "_" + label(column);
      Expr own = system.slope(row, row);
      if (row == column && system.isAcyclic(row)) {
        return builder.coefficients().formula(decay(row), name);
      }
      boolean closed = Algebra.is(own, 0) || own instanceof Expr.Literal;
      if (column >= system.variables().size() && closed && system.isAcyclic(row) && system.isDirect(row, column)) {
        return builder.coefficients().named(gain(row, column), name);
      }
      matrix = matrix == null ? system.matrix(symbols) : matrix;
      return builder.coefficients().propagator(name, system.dependencies(row, column, matrix), matrix, row, column);
    }

    private String label(int column) {
      return switch (system.state(column)) {
        case Expr.Symbol s -> s.name();
        case Expr.Literal l -> "const";
        default -> "drive" + (column - system.variables().size() + 1);
      };
    }

    private Expr decay(int row) {
      Expr rate = Algebra.quotient(Algebra.product(system.slope(row, row), new Expr.Symbol(ModelSymbols.DT)), system.factor(row));
      return Algebra.call(Expr.Function.EXP, rate);
    }

    /** The integral over the step of the response to a drive: {@code c/a (1 - exp(-a dt))}, or {@code c dt} where a is 0. */
    private Expr gain(int row, int column) {
      Expr own = system.slope(row, row);
      Expr slope = system.slope(row, column);
      return Algebra.is(own, 0)
          ? Algebra.quotient(Algebra.product(slope, new Expr.Symbol(ModelSymbols.DT)), system.factor(row))
          : Algebra.product(Algebra.quotient(slope, Algebra.negation(own)), Algebra.difference(Algebra.ONE, decay(row)));
    }
  }
}
