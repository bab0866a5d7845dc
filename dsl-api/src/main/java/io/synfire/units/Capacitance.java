package io.synfire.units;

/**
 * A capacitance.
 *
 * @param si value in farads; finite
 */
public record Capacitance(double si) implements Quantity {

  public Capacitance {
    Quantity.finite("Capacitance", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.CAPACITANCE;
  }
}
