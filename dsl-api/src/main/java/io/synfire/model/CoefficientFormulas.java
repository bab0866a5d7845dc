package io.synfire.model;

import io.synfire.equations.Derivative;
import io.synfire.equations.Expr;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The coefficients of a program as formulas, with their symbolic derivatives, which are found once however many neurons they are
 * evaluated for. Not safe for several threads at once, nor are the values it gives: derivatives are found when they are first asked for.
 */
public final class CoefficientFormulas {
  private final String model;
  private final Map<String, Coefficient> coefficients = new LinkedHashMap<>();
  private final Map<String, Map<Expr, Expr>> derivatives = new HashMap<>();

  /** The formulas of a program. */
  public CoefficientFormulas(StepProgram program) {
    this.model = program.model();
    program.coefficients().forEach(c -> coefficients.put(c.name(), c));
  }

  /**
   * The values for one set of parameter values; each is computed when it is first asked for, and throws IllegalArgumentException if a
   * parameter that it needs has no value.
   *
   * @param parameters parameter to value in SI units
   * @param dt time step in s, positive
   * @throws IllegalArgumentException if dt is not positive
   */
  public CoefficientValues at(Map<String, Double> parameters, double dt) {
    if (!(dt > 0) || Double.isInfinite(dt)) {
      throw new IllegalArgumentException("time step of model " + model + " must be positive and finite, was " + dt + " s");
    }
    return new CoefficientValues(this, parameters, dt);
  }

  /** Names of all coefficients, in their order. */
  Set<String> names() {
    return coefficients.keySet();
  }

  /** The coefficient of a name. */
  Coefficient coefficient(String name) {
    Coefficient coefficient = coefficients.get(name);
    if (coefficient == null) {
      throw new IllegalArgumentException("there is no coefficient " + name + "; known are " + coefficients.keySet());
    }
    return coefficient;
  }

  /** The derivative of a formula of this program, the same object whenever it is asked for. */
  Expr derivative(Expr formula, String parameter) {
    return derivatives.computeIfAbsent(parameter, p -> new IdentityHashMap<>()).computeIfAbsent(formula, f -> Derivative.of(f, parameter));
  }
}
