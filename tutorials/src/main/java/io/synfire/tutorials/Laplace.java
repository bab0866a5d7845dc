package io.synfire.tutorials;

import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;
import java.util.Map;

/**
 * A surrogate: the smooth spike is the distribution function of Laplace's distribution, whose derivative {@code slope / 2 exp(-slope |u|)} stands in for that
 * of the step (Shrestha and Orchard 2018). The derivative is found from the formula, and compiled into the kernels.
 *
 * @param slope steepness; positive
 */
public record Laplace(double slope) implements SurrogateGradient {

  public Laplace {
    if (!(slope > 0 && Double.isFinite(slope))) {
      throw new IllegalArgumentException("Laplace: slope must be a positive finite number, was " + slope);
    }
  }

  @Override
  public SurrogateExpression surrogate() {
    return SurrogateExpression.derivativeOf("u < 0 ? 0.5 * exp(slope * u) : 1 - 0.5 * exp(-slope * u)", Map.of("slope", slope));
  }
}
