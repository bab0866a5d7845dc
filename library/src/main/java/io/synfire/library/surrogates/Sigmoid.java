package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.call;
import static io.synfire.library.surrogates.Formula.minus;
import static io.synfire.library.surrogates.Formula.number;
import static io.synfire.library.surrogates.Formula.times;

import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Function;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Sigmoid: the derivative is {@code slope s (1 - s)} with {@code s = 1 / (1 + exp(-slope u))}.
 *
 * @param slope steepness; positive
 */
public record Sigmoid(double slope) implements SurrogateGradient {

  public Sigmoid {
    Formula.positive("Sigmoid", "slope", slope);
  }

  /** Slope 4. */
  public static Sigmoid defaults() {
    return new Sigmoid(4);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr smooth = call(Function.SIGMOID, times(slope, U));
    Expr derivative = times(slope, times(smooth, minus(number(1), smooth)));
    return new SurrogateExpression(derivative, smooth);
  }
}
