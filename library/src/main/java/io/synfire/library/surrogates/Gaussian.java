package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.call;
import static io.synfire.library.surrogates.Formula.erf;
import static io.synfire.library.surrogates.Formula.number;
import static io.synfire.library.surrogates.Formula.plus;
import static io.synfire.library.surrogates.Formula.square;
import static io.synfire.library.surrogates.Formula.times;

import io.synfire.equations.Expr;
import io.synfire.equations.Expr.Function;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Gaussian: the derivative is the density of the normal distribution with this standard deviation.
 *
 * @param sigma standard deviation; positive
 */
public record Gaussian(double sigma) implements SurrogateGradient {

  public Gaussian {
    Formula.positive("Gaussian", "sigma", sigma);
  }

  /** Sigma 0.4. */
  public static Gaussian defaults() {
    return new Gaussian(0.4);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr bell = call(Function.EXP, times(-0.5 / (sigma * sigma), square(U)));
    Expr derivative = times(1 / (sigma * Math.sqrt(2 * Math.PI)), bell);
    Expr smooth = plus(number(0.5), times(0.5, erf(times(1 / (sigma * Math.sqrt(2)), U))));
    return new SurrogateExpression(derivative, smooth);
  }
}
