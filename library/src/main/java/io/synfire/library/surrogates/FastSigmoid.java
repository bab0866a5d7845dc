package io.synfire.library.surrogates;

import static io.synfire.library.surrogates.Formula.U;
import static io.synfire.library.surrogates.Formula.abs;
import static io.synfire.library.surrogates.Formula.number;
import static io.synfire.library.surrogates.Formula.over;
import static io.synfire.library.surrogates.Formula.plus;
import static io.synfire.library.surrogates.Formula.square;
import static io.synfire.library.surrogates.Formula.times;

import io.synfire.equations.Expr;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/**
 * Fast sigmoid (SuperSpike; Zenke and Ganguli 2018): the derivative is {@code 1 / (1 + slope |u|)^2}, that of {@code u / (1 + slope |u|)}.
 *
 * @param slope steepness; positive
 */
public record FastSigmoid(double slope) implements SurrogateGradient {

  public FastSigmoid {
    Formula.positive("FastSigmoid", "slope", slope);
  }

  /** Slope 25. */
  public static FastSigmoid defaults() {
    return new FastSigmoid(25);
  }

  @Override
  public SurrogateExpression surrogate() {
    Expr stretch = plus(number(1), times(slope, abs(U)));
    Expr derivative = over(number(1), square(stretch));
    Expr smooth = over(U, stretch);
    return new SurrogateExpression(derivative, smooth);
  }
}
