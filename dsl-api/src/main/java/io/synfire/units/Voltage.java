package io.synfire.units;

/**
 * An electric potential.
 *
 * @param si value in volts; finite
 */
public record Voltage(double si) implements Quantity {

  public Voltage {
    Quantity.finite("Voltage", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.VOLTAGE;
  }
}
