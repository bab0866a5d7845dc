package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.clamp;
import static io.synfire.library.surrogates.Formula.number;
import static io.synfire.library.surrogates.Formula.within;

import io.synfire.equations.Expr;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Spatio-temporal credit assignment (Gu et al. 2019): the derivative is 1 where |u| is less than alpha, else 0.
 *
 * @param alpha half the width; positive
 */
public record Stca(double alpha) implements SurrogateGradient {

  public Stca {
    Formula.positive("Stca", "alpha", alpha);
  }

  /** alpha 0.5, as in SPAIC 0.6.3. */
  public static Stca defaults() {
    return new Stca(0.5);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr derivative = within(alpha, number(1));
    Expr smooth = clamp(U, alpha);
    return new SurrogateExpression(derivative, smooth);
  }
}
