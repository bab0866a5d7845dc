package io.synfire.kernel;

import io.synfire.equations.Derivative;
import io.synfire.equations.Expr;
import io.synfire.equations.ExprParser;
import io.synfire.equations.Traversal;
import io.synfire.units.Dimension;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A surrogate as formulas of {@code u}, the distance from threshold, with its own parameters already put in.
 *
 * @param derivative the stand-in derivative of the spike by u
 * @param smooth a function whose derivative it is: the smoothed spike, used to check gradients against finite differences
 */
public record SurrogateExpression(Expr derivative, Expr smooth) {
  private static final String DISTANCE = "u";

  /**
   * The surrogate that is the derivative of a smooth spike, such as {@code "sigmoid(slope * u)"} with {@code Map.of("slope", 4.0)}.
   *
   * @param smooth a formula of u and the parameters, in the language of neuron models
   * @param parameters name to value
   * @throws io.synfire.diagnostics.DiagnosticException with the place, if the text is not a formula
   * @throws IllegalArgumentException naming what is neither u nor a parameter, or if a parameter is named u
   */
  public static SurrogateExpression derivativeOf(String smooth, Map<String, Double> parameters) {
    if (parameters.containsKey(DISTANCE)) {
      throw new IllegalArgumentException("surrogate " + smooth + ": a parameter must not be named u, which is the distance from threshold; rename it");
    }
    Map<String, Expr> values = new HashMap<>();
    parameters.forEach((name, value) -> values.put(name, new Expr.Literal(value, Dimension.ONE)));
    Expr formula = Traversal.substitute(ExprParser.parse(smooth, name -> name.equals(DISTANCE) || values.containsKey(name)), values);
    Set<String> unknown = Traversal.symbols(formula);
    unknown.remove(DISTANCE);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("surrogate " + smooth + ": " + unknown + " must be u or one of the parameters " + parameters.keySet());
    }
    return new SurrogateExpression(Derivative.of(formula, DISTANCE), formula);
  }
}
