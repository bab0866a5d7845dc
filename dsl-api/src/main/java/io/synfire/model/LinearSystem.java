package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A linear system with constant coefficients, in the augmented form {@code d(x, u)/dt = ((A, C), (0, 0)) (x, u)}, where the drives u are
 * constant over the step: inputs, variables outside the system, and 1.
 */
final class LinearSystem {
  private final List<String> variables;
  private final List<Expr> factors;
  private final List<Expr> drives = new ArrayList<>();
  private final List<Map<Integer, Expr>> rows = new ArrayList<>();

  /** The system of equations that are all linear; those of {@code symbols} that are pure are its coefficients. */
  LinearSystem(List<Statement.Differential> equations, ModelSymbols symbols) {
    this.variables = equations.stream().map(e -> e.name().text()).toList();
    this.factors = equations.stream().map(Statement.Differential::factor).toList();
    for (Statement.Differential equation : equations) {
      rows.add(row(LinearForm.of(equation.right(), Set.copyOf(variables)).orElseThrow(), symbols));
    }
  }

  private Map<Integer, Expr> row(LinearForm form, ModelSymbols symbols) {
    Map<Integer, Expr> row = new LinkedHashMap<>();
    form.slopes().forEach((name, slope) -> row.put(variables.indexOf(name), slope));
    for (Expr term : form.rest().stream().flatMap(t -> Terms.sum(t).stream()).toList()) {
      Terms.Product product = Terms.product(term, symbols::isPure);
      if (!Algebra.is(product.constant(), 0)) {
        row.merge(column(product.varying()), product.constant(), Algebra::sum);
      }
    }
    row.values().removeIf(slope -> Algebra.is(slope, 0));
    return row;
  }

  private int column(Expr drive) {
    if (!drives.contains(drive)) {
      drives.add(drive);
    }
    return variables.size() + drives.indexOf(drive);
  }

  /** Names of the variables, in the order of the rows. */
  List<String> variables() {
    return variables;
  }

  /** Number of variables and drives. */
  int size() {
    return variables.size() + drives.size();
  }

  /** What a column stands for: a variable, or an expression that is constant over the step. */
  Expr state(int column) {
    return column < variables.size() ? new Expr.Symbol(variables.get(column)) : drives.get(column - variables.size());
  }

  /** Factor of the derivative in a row. */
  Expr factor(int row) {
    return factors.get(row);
  }

  /** The coefficient of the right-hand side before it is divided by the factor; 0 in the rows of drives. */
  Expr slope(int row, int column) {
    return row < rows.size() ? rows.get(row).getOrDefault(column, Algebra.ZERO) : Algebra.ZERO;
  }

  /** The columns that a row depends on, directly or through others; itself included. */
  Set<Integer> reached(int row) {
    Set<Integer> reached = new LinkedHashSet<>(List.of(row));
    List<Integer> open = new ArrayList<>(List.of(row));
    while (!open.isEmpty()) {
      int next = open.removeFirst();
      if (next < rows.size()) {
        rows.get(next).keySet().stream().filter(reached::add).forEach(open::add);
      }
    }
    return reached;
  }

  /** Whether no other row that a row depends on depends on it in turn. */
  boolean isAcyclic(int row) {
    return reached(row).stream().noneMatch(other -> other != row && reached(other).contains(row));
  }

  /** Whether a column drives a row only directly. */
  boolean isDirect(int row, int column) {
    return reached(row).stream().noneMatch(other -> other != row && other != column && reached(other).contains(column));
  }

  /** The square matrix of the system, in 1/s. */
  List<List<Expr>> matrix(ModelSymbols symbols) {
    List<List<Expr>> matrix = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      List<Expr> row = new ArrayList<>();
      for (int j = 0; j < size(); j++) {
        row.add(i < factors.size() ? symbols.expanded(Algebra.quotient(slope(i, j), factor(i))) : Algebra.ZERO);
      }
      matrix.add(List.copyOf(row));
    }
    return List.copyOf(matrix);
  }

  /** The symbols that an entry of the propagator depends on. */
  Set<String> dependencies(int row, int column, List<List<Expr>> matrix) {
    Set<String> names = new LinkedHashSet<>();
    for (int i : reached(row)) {
      for (int j : reached(i)) {
        if (reached(j).contains(column)) {
          names.addAll(Traversal.symbols(matrix.get(i).get(j)));
        }
      }
    }
    return names;
  }
}
