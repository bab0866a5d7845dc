package io.synfire.units;

/**
 * An electric current.
 *
 * @param si value in amperes; finite
 */
public record Current(double si) implements Quantity {

  public Current {
    Quantity.finite("Current", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.CURRENT;
  }
}
