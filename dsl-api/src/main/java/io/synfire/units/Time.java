package io.synfire.units;

/**
 * A duration or a time constant.
 *
 * @param si value in seconds; finite
 */
public record Time(double si) implements Quantity {

  public Time {
    Quantity.finite("Time", si);
  }

  @Override
  public Dimension dimension() {
    return Dimension.TIME;
  }
}
