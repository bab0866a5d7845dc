package io.synfire.runtime.loihi.microcode;

/**
 * What became of a constant factor or summand of a model.
 *
 * @param expression the term of the model it stands in
 * @param value what it should be, in integer units
 * @param held what it is, in integer units
 * @param mantissa the integer that is stored
 * @param shift bits by which a product with it is shifted to the right; 0 for a summand
 */
public record CoefficientRounding(String expression, double value, double held, int mantissa, int shift) {

  /** Relative error, 0 for a value of 0. */
  public double relativeError() {
    return value == 0 ? 0 : Math.abs(held - value) / Math.abs(value);
  }
}
