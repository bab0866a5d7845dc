package io.synfire.model;

import io.synfire.equations.Expr;
import io.synfire.equations.Simplifier;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a step program in single-assignment form while a model's statements are executed symbolically, one after the other. */
final class StepBuilder {
  private final CoefficientTable coefficients;
  private final Set<String> taken;
  private final Map<String, Expr.Symbol> current = new LinkedHashMap<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final List<StepProgram.Assignment> assignments = new ArrayList<>();

  StepBuilder(CoefficientTable coefficients, Set<String> taken) {
    this.coefficients = coefficients;
    this.taken = taken;
  }

  /** The coefficients. */
  CoefficientTable coefficients() {
    return coefficients;
  }

  /** The symbol that holds a variable's value at this point of the step. */
  Expr.Symbol current(String variable) {
    return current.getOrDefault(variable, new Expr.Symbol(variable));
  }

  /** An expression of the model, of values at this point of the step, with constant parts as coefficients. */
  Expr read(Expr expr, String target) {
    return Traversal.substitute(coefficients.hoisted(Simplifier.simplify(expr), target), current);
  }

  /** A new value of a variable, given as an expression of symbols of the program. */
  Expr.Symbol assign(String variable, Expr value) {
    Expr.Symbol symbol = define(version(variable), value);
    current.put(variable, symbol);
    return symbol;
  }

  private String version(String variable) {
    int version = versions.merge(variable, 1, Integer::sum);
    String name = variable + "_" + version;
    return taken.contains(name) ? version(variable) : name;
  }

  /** A named intermediate value, given as an expression of symbols of the program. */
  Expr.Symbol define(String wanted, Expr value) {
    String name = Names.free(wanted, taken);
    taken.add(name);
    assignments.add(new StepProgram.Assignment(name, Simplifier.simplify(value)));
    return new Expr.Symbol(name);
  }

  /** From here on a variable's value is this symbol. */
  void rebind(String variable, Expr.Symbol symbol) {
    current.put(variable, symbol);
  }

  /** Everything assigned so far. */
  List<StepProgram.Assignment> assignments() {
    return assignments;
  }
}
