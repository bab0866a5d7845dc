package io.synfire.units;

/**
 * An electric charge.
 *
 * @param si value in coulombs; finite
 */
public record Charge(double si) implements Quantity {

  public Charge {
    Quantity.finite("Charge", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.CHARGE;
  }
}
