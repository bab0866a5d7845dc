package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.arctan;
import static io.synfire.library.surrogates.Formula.number;
import static io.synfire.library.surrogates.Formula.over;
import static io.synfire.library.surrogates.Formula.plus;
import static io.synfire.library.surrogates.Formula.square;
import static io.synfire.library.surrogates.Formula.times;

import io.synfire.equations.Expr;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Arctangent (Fang et al. 2021): the derivative is {@code alpha / (2 (1 + (pi alpha u / 2)^2))}, that of {@code arctan(pi alpha u / 2) / pi}.
 *
 * @param alpha steepness; positive
 */
public record Arctan(double alpha) implements SurrogateGradient {

  public Arctan {
    Formula.positive("Arctan", "alpha", alpha);
  }

  /** alpha 2, as in SPAIC 0.6.3. */
  public static Arctan defaults() {
    return new Arctan(2);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr x = times(Math.PI * alpha / 2, U);
    Expr derivative = over(number(alpha / 2), plus(number(1), square(x)));
    Expr smooth = plus(number(0.5), times(1 / Math.PI, arctan(x)));
    return new SurrogateExpression(derivative, smooth);
  }
}
