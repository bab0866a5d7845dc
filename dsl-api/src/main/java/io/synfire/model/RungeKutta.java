package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classical Runge-Kutta method of fourth order. */
record RungeKutta() implements Integration {

  @Override
  public Optional<String> refusal(Statement.Differential equation, List<Statement.Differential> system, ModelSymbols symbols) {
    return Optional.empty();
  }

  @Override
  public Map<String, Expr> advance(List<Statement.Differential> system, ModelSymbols symbols, StepBuilder builder) {
    return new Stages(system, builder).values();
  }

  /** Writes the four stages of one system; {@code k2_x} is the change of x over a whole step by the slope of the second stage. */
  private static final class Stages {
    private final List<Statement.Differential> system;
    private final StepBuilder builder;
    private final Map<String, Expr> start = new LinkedHashMap<>();

    Stages(List<Statement.Differential> system, StepBuilder builder) {
      this.system = system;
      this.builder = builder;
      system.forEach(e -> start.put(e.name().text(), builder.current(e.name().text())));
    }

    Map<String, Expr> values() {
      List<Map<String, Expr>> k = new ArrayList<>(List.of(slopes(1, start)));
      k.add(slopes(2, states(2, k.get(0), 0.5)));
      k.add(slopes(3, states(3, k.get(1), 0.5)));
      k.add(slopes(4, states(4, k.get(2), 1)));
      Map<String, Expr> values = new LinkedHashMap<>();
      start.forEach((name, x) -> values.put(name, Algebra.sum(x, Algebra.product(Algebra.number(1.0 / 6), weighted(name, k)))));
      return values;
    }

    private static Expr weighted(String name, List<Map<String, Expr>> k) {
      Expr inner = Algebra.product(Algebra.number(2), Algebra.sum(k.get(1).get(name), k.get(2).get(name)));
      return Algebra.sum(Algebra.sum(k.get(0).get(name), inner), k.get(3).get(name));
    }

    private Map<String, Expr> states(int stage, Map<String, Expr> slope, double weight) {
      Map<String, Expr> states = new LinkedHashMap<>();
      start.forEach((name, x) -> states.put(name, builder.define(name + "_s" + stage, moved(x, weight, slope.get(name)))));
      return states;
    }

    private static Expr moved(Expr x, double weight, Expr slope) {
      return Algebra.sum(x, Algebra.product(Algebra.number(weight), slope));
    }

    private Map<String, Expr> slopes(int stage, Map<String, Expr> states) {
      Map<String, Expr> renamed = new LinkedHashMap<>();
      start.forEach((name, x) -> renamed.put(((Expr.Symbol) x).name(), states.get(name)));
      Map<String, Expr> slopes = new LinkedHashMap<>();
      for (Statement.Differential equation : system) {
        String name = equation.name().text();
        Expr change = Algebra.product(Algebra.quotient(new Expr.Symbol(ModelSymbols.DT), equation.factor()), equation.right());
        slopes.put(name, builder.define("k" + stage + "_" + name, Traversal.substitute(builder.read(change, name), renamed)));
      }
      return slopes;
    }
  }
}
