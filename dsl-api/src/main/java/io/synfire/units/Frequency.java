package io.synfire.units;

/**
 * A frequency or rate.
 *
 * @param si value in hertz; finite
 */
public record Frequency(double si) implements Quantity {

  public Frequency {
    Quantity.finite("Frequency", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.FREQUENCY;
  }
}
