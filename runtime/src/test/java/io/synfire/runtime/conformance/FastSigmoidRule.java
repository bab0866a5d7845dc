package io.synfire.runtime.conformance;

import io.synfire.equations.ExprParser;
import io.synfire.kernel.SurrogateExpression;
import io.synfire.learning.SurrogateGradient;

/** A surrogate that is nowhere zero: the derivative {@code 1 / (1 + |u|)^2}. */
public record FastSigmoidRule() implements SurrogateGradient {

  @Override
  public SurrogateExpression surrogate() {
    return new SurrogateExpression(ExprParser.parse("1 / ((1 + abs(u)) * (1 + abs(u)))"), ExprParser.parse("u / (1 + abs(u))"));
  }
}
