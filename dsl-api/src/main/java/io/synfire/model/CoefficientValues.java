package io.synfire.model;

import io.synfire.equations.Derivative;
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
 * safe for several threads at once: derivatives are computed when they are first asked for.
 */
public final class CoefficientValues {
  private final Map<String, Coefficient> coefficients = new LinkedHashMap<>();
  private final Map<String, Double> symbols;
  private final double dt;
  private final Map<List<List<Expr>>, double[][]> propagators = new IdentityHashMap<>();
  private final Map<String, Map<List<List<Expr>>, double[][]>> propagatorDerivatives = new HashMap<>();
  private final Map<String, Double> values = new LinkedHashMap<>();

  private CoefficientValues(StepProgram program, Map<String, Double> parameters, double dt) {
    program.coefficients().forEach(c -> coefficients.put(c.name(), c));
    this.symbols = new HashMap<>(parameters);
    this.dt = dt;
    symbols.put(ModelSymbols.DT, dt);
    coefficients.forEach((name, coefficient) -> values.put(name, compute(coefficient)));
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
    if (!(dt > 0) || Double.isInfinite(dt)) {
      throw new IllegalArgumentException("time step of model " + program.model() + " must be positive and finite, was " + dt + " s");
    }
    return new CoefficientValues(program, parameters, dt);
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
    return values.get(known(coefficient).name());
  }

  /** The values in the order of {@link StepProgram#coefficients()}. */
  public double[] values() {
    return values.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Coefficient to value. */
  public Map<String, Double> byName() {
    return Collections.unmodifiableMap(values);
  }

  /** The derivative of a coefficient by a parameter; 0 where it does not depend on it. */
  public double derivative(String coefficient, String parameter) {
    Coefficient of = known(coefficient);
    if (!of.parameters().contains(parameter)) {
      return 0;
    }
    return switch (of) {
      case Coefficient.Formula f -> ExprEvaluator.evaluate(Derivative.of(f.formula(), parameter), symbols);
      case Coefficient.Propagator p -> propagatorDerivatives
          .computeIfAbsent(parameter, name -> new IdentityHashMap<>())
          .computeIfAbsent(p.matrix(), matrix -> derivative(matrix, parameter))[p.row()][p.column()];
    };
  }

  private double[][] derivative(List<List<Expr>> matrix, String parameter) {
    double[][] a = evaluated(matrix, e -> ExprEvaluator.evaluate(e, symbols));
    double[][] da = evaluated(matrix, e -> ExprEvaluator.evaluate(Derivative.of(e, parameter), symbols));
    return MatrixExponential.derivative(a, da);
  }

  private Coefficient known(String name) {
    Coefficient coefficient = coefficients.get(name);
    if (coefficient == null) {
      throw new IllegalArgumentException("there is no coefficient " + name + "; known are " + coefficients.keySet());
    }
    return coefficient;
  }
}
