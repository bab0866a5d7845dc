package io.synfire.model;

import io.synfire.equations.Algebra;
import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Arithmetic;
import io.synfire.equations.Simplifier;
import io.synfire.equations.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the coefficients of a model while its step program is written. */
final class CoefficientTable {
  private final ModelSymbols symbols;
  private final Set<String> taken;
  private final Map<Expr, Expr.Symbol> formulas = new LinkedHashMap<>();
  private final List<Coefficient> coefficients = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param symbols what names mean
   * @param taken names that coefficients may not have; those of the coefficients are added
   */
  CoefficientTable(ModelSymbols symbols, Set<String> taken) {
    this.symbols = symbols;
    this.taken = taken;
  }

  /** The coefficients, in order of their first use. */
  List<Coefficient> coefficients() {
    return List.copyOf(coefficients);
  }

  /** A formula as a coefficient; numbers stay as they are. */
  Expr formula(Expr formula, String otherwise) {
    Expr simple = Simplifier.simplify(formula);
    return simple instanceof Expr.Literal ? simple : formulas.computeIfAbsent(simple, f -> add(f, CoefficientName.of(f, otherwise)));
  }

  /** A formula as a coefficient with a name of the caller's. */
  Expr named(Expr formula, String name) {
    Expr simple = Simplifier.simplify(formula);
    return simple instanceof Expr.Literal || simple instanceof Expr.Symbol ? formula(simple, name) : formulas.computeIfAbsent(simple, f -> add(f, name));
  }

  private Expr.Symbol add(Expr formula, String wanted) {
    boolean itself = formula instanceof Expr.Symbol s && s.name().equals(wanted);
    String name = itself ? wanted : Names.free(wanted, taken);
    taken.add(name);
    Expr expanded = Simplifier.simplify(symbols.expanded(formula));
    coefficients.add(new Coefficient.Formula(name, parameters(Traversal.symbols(expanded)), expanded));
    return new Expr.Symbol(name);
  }

  /** An entry of a propagator as a coefficient. */
  Expr propagator(String wanted, Set<String> dependsOn, List<List<Expr>> matrix, int row, int column) {
    String name = Names.free(wanted, taken);
    taken.add(name);
    coefficients.add(new Coefficient.Propagator(name, parameters(dependsOn), matrix, row, column));
    return new Expr.Symbol(name);
  }

  private List<String> parameters(Set<String> names) {
    return symbols.parameters().stream().filter(names::contains).toList();
  }

  /** The expression with everything that depends on parameters and the time step only replaced by coefficients. */
  Expr hoisted(Expr expr, String target) {
    if (symbols.isPure(expr)) {
      return formula(expr, "k_" + target);
    }
    if (expr instanceof Expr.Binary b) {
      return switch (b.op()) {
        case ADD, SUBTRACT -> sum(b, target);
        case MULTIPLY, DIVIDE -> product(b, target);
        case POWER -> power(b, target);
      };
    }
    return Traversal.withParts(expr, part -> hoisted(part, target));
  }

  private Expr sum(Expr.Binary b, String target) {
    List<Expr> pure = Terms.sum(b).stream().filter(symbols::isPure).toList();
    if (pure.size() < 2) {
      Expr left = hoisted(b.left(), target);
      Expr right = hoisted(b.right(), target);
      return b.op() == Arithmetic.ADD ? Algebra.sum(left, right) : Algebra.difference(left, right);
    }
    Expr varying = Terms.sum(b).stream().filter(t -> !symbols.isPure(t)).map(t -> hoisted(t, target)).reduce(Algebra.ZERO, Algebra::sum);
    return Algebra.sum(varying, formula(pure.stream().reduce(Algebra.ZERO, Algebra::sum), "k_" + target));
  }

  private Expr product(Expr expr, String target) {
    Terms.Product product = Terms.product(expr, symbols::isPure);
    List<Expr> over = product.over().stream().map(f -> hoisted(f, target)).toList();
    List<Expr> under = product.under().stream().map(f -> hoisted(f, target)).toList();
    Expr size = formula(new Terms.Product(Math.abs(product.number()), product.ratio(), List.of(), List.of()).constant(), "k_" + target);
    Expr value = Algebra.product(size, new Terms.Product(1, Algebra.ONE, over, under).varying());
    return product.number() < 0 ? Algebra.negation(value) : value;
  }

  /** Squares and cubes of plain symbols are products. */
  private Expr power(Expr.Binary b, String target) {
    Expr base = hoisted(b.left(), target);
    if (base instanceof Expr.Symbol && (Algebra.is(b.right(), 2) || Algebra.is(b.right(), 3))) {
      Expr square = Algebra.product(base, base);
      return Algebra.is(b.right(), 2) ? square : Algebra.product(square, base);
    }
    return Algebra.power(base, hoisted(b.right(), target));
  }
}
