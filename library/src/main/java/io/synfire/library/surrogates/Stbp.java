package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.call;
import static io.synfire.library.surrogates.Formula.erf;
import static io.synfire.library.surrogates.Formula.square;
import static io.synfire.library.surrogates.Formula.times;

import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Function;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Spatio-temporal back-propagation (Wu et al. 2018) as SPAIC scales it: the derivative is {@code exp(-u^2 / (2 alpha)) / (2 pi alpha)}.
 *
 * @param alpha width, as a variance; positive
 */
public record Stbp(double alpha) implements SurrogateGradient {

  public Stbp {
    Formula.positive("Stbp", "alpha", alpha);
  }

  /** alpha 0.5, as in SPAIC 0.6.3. */
  public static Stbp defaults() {
    return new Stbp(0.5);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr bell = call(Function.EXP, times(-0.5 / alpha, square(U)));
    Expr derivative = times(1 / (2 * Math.PI * alpha), bell);
    Expr smooth = times(1 / Math.sqrt(8 * Math.PI * alpha), erf(times(1 / Math.sqrt(2 * alpha), U)));
    return new SurrogateExpression(derivative, smooth);
  }
}
