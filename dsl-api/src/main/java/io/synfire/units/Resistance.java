package io.synfire.units;

/**
 * An electrical resistance.
 *
 * @param si value in ohms; finite
 */
public record Resistance(double si) implements Quantity {

  public Resistance {
    Quantity.finite("Resistance", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.RESISTANCE;
  }
}
