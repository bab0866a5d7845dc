package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.abs;
import static io.synfire.library.surrogates.Formula.clamp;
import static io.synfire.library.surrogates.Formula.minus;
import static io.synfire.library.surrogates.Formula.number;
import static io.synfire.library.surrogates.Formula.plus;
import static io.synfire.library.surrogates.Formula.times;
import static io.synfire.library.surrogates.Formula.within;

import io.synfire.equations.Expr;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Triangle (Bellec et al. 2018): the derivative is {@code (1 - |u| / width) / width} where |u| is less than the width, else 0. Its area is 1.
 *
 * @param width half the base; positive
 */
public record Triangular(double width) implements SurrogateGradient {

  public Triangular {
    Formula.positive("Triangular", "width", width);
  }

  /** Width 1. */
  public static Triangular defaults() {
    return new Triangular(1);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr derivative = within(width, times(1 / width, minus(number(1), times(1 / width, abs(U)))));
    Expr x = times(1 / width, clamp(U, width));
    Expr smooth = plus(number(0.5), minus(x, times(0.5, times(x, abs(x)))));
    return new SurrogateExpression(derivative, smooth);
  }
}
