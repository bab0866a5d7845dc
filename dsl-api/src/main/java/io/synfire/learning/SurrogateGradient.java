package io.synfire.learning;

import io.synfire.kernel.SurrogateExpression;

/** A learning rule that follows the gradient, with a surrogate for the derivative of the spike. */
public interface SurrogateGradient extends GradientRule {

  /** The surrogate, as formulas of the distance {@code u} from threshold in SI units of the threshold. */
  SurrogateExpression surrogate();
}
