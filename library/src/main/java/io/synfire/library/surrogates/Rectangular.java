package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.clamp;
import static io.synfire.library.surrogates.Formula.number;
import static io.synfire.library.surrogates.Formula.plus;
import static io.synfire.library.surrogates.Formula.times;
import static io.synfire.library.surrogates.Formula.within;

import io.synfire.equations.Expr;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Rectangle: the derivative is {@code 1 / (2 width)} where |u| is less than the width, else 0. Its area is 1; {@link Stca} has the height 1.
 *
 * @param width half the base; positive
 */
public record Rectangular(double width) implements SurrogateGradient {

  public Rectangular {
    Formula.positive("Rectangular", "width", width);
  }

  /** Width 0.5. */
  public static Rectangular defaults() {
    return new Rectangular(0.5);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr derivative = within(width, number(0.5 / width));
    Expr smooth = plus(number(0.5), times(0.5 / width, clamp(U, width)));
    return new SurrogateExpression(derivative, smooth);
  }
}
