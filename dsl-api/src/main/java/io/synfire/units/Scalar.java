package io.synfire.units;

/**
 * A number without dimension, for models whose variables are normalised.
 *
 * @param si value in plain numbers; finite
 */
public record Scalar(double si) implements Quantity {

  public Scalar {
    Quantity.finite("Scalar", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.ONE;
  }
}
