package io.synfire.units;

/**
 * An electrical conductance.
 *
 * @param si value in siemens; finite
 */
public record Conductance(double si) implements Quantity {

  public Conductance {
    Quantity.finite("Conductance", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.CONDUCTANCE;
  }
}
