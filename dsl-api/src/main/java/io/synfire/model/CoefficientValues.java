package io.synfire.model;

import io.synfire.equations.Expr;
import io.synfire.equations.ExprEvaluator;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The values of all coefficients of a program for one set of parameter values, in double precision and SI units, and their exact derivatives. Not
 * safe for several threads at once: all are computed when they are first asked for.
 */
public final class CoefficientValues {
  private final CoefficientFormulas formulas;
  private final Map<String, Double> symbols;
  private final double dt;
  private final Map<List<List<Expr>>, double[][]> propagators = new IdentityHashMap<>();
  private final Map<String, Map<List<List<Expr>>, double[][]>> propagatorDerivatives = new HashMap<>();
  private final Map<String, Double> values = new HashMap<>();

  CoefficientValues(CoefficientFormulas formulas, Map<String, Double> parameters, double dt) {
    this.formulas = formulas;
    this.symbols = new HashMap<>(parameters);
    this.dt = dt;
    symbols.put(ModelSymbols.DT, dt);
  }

  /**
   * The coefficients of a program.
   *
   * @param program the program
   * @param parameters parameter to value in SI units
   * @param dt time step in s, positive
   * @throws IllegalArgumentException if a parameter has no value, or dt is not positive
   */
  public static CoefficientValues of(StepProgram program, Map<String, Double> parameters, double dt) {
    CoefficientValues values = new CoefficientFormulas(program).at(parameters, dt);
    values.byName();
    return values;
  }

  private double compute(Coefficient coefficient) {
    return switch (coefficient) {
      case Coefficient.Formula f -> ExprEvaluator.evaluate(f.formula(), symbols);
      case Coefficient.Propagator p -> propagators.computeIfAbsent(p.matrix(), this::exponential)[p.row()][p.column()];
    };
  }

  private double[][] exponential(List<List<Expr>> matrix) {
    return MatrixExponential.of(evaluated(matrix, e -> ExprEvaluator.evaluate(e, symbols)));
  }

  private double[][] evaluated(List<List<Expr>> matrix, ToDoubleFunction<Expr> entry) {
    return matrix.stream().map(row -> row.stream().mapToDouble(e -> dt * entry.applyAsDouble(e)).toArray()).toArray(double[][]::new);
  }

  /** The value of a coefficient. */
  public double value(String coefficient) {
    return values.computeIfAbsent(coefficient, name -> compute(formulas.coefficient(name)));
  }

  /** The values in the order of {@link StepProgram#coefficients()}. */
  public double[] values() {
    return formulas.names().stream().mapToDouble(this::value).toArray();
  }

  /** Coefficient to value. */
  public Map<String, Double> byName() {
    Map<String, Double> byName = new LinkedHashMap<>();
    formulas.names().forEach(name -> byName.put(name, value(name)));
    return Collections.unmodifiableMap(byName);
  }

  /** The derivative of a coefficient by a parameter; 0 where it does not depend on it. */
  public double derivative(String coefficient, String parameter) {
    Coefficient of = formulas.coefficient(coefficient);
    if (!of.parameters().contains(parameter)) {
      return 0;
    }
    return switch (of) {
      case Coefficient.Formula f -> ExprEvaluator.evaluate(formulas.derivative(f.formula(), parameter), symbols);
      case Coefficient.Propagator p -> propagatorDerivatives
          .computeIfAbsent(parameter, name -> new IdentityHashMap<>())
          .computeIfAbsent(p.matrix(), matrix -> derivative(matrix, parameter))[p.row()][p.column()];
    };
  }

  private double[][] derivative(List<List<Expr>> matrix, String parameter) {
    double[][] a = evaluated(matrix, e -> ExprEvaluator.evaluate(e, symbols));
    double[][] da = evaluated(matrix, e -> ExprEvaluator.evaluate(formulas.derivative(e, parameter), symbols));
    return MatrixExponential.derivative(a, da);
  }
}
