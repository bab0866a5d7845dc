package io.synfire.runtime.loihi.plasticity;

/**
 * What a number of a rule became on the chip.
 *
 * @param number the number, such as {@code coefficient of "2^-4 * y0 * x1"}
 * @param value what it should be, in units of the chip
 * @param held what the chip holds
 * @param smallest smallest positive number that the chip holds in this place
 * @param largest largest number that the chip holds in this place
 */
public record TermRounding(String number, double value, double held, double smallest, double largest) {

  /** Relative error, 0 for a value of 0. */
  public double relativeError() {
    return value == 0 ? 0 : Math.abs(held - value) / Math.abs(value);
  }

  @Override
  public String toString() {
    return "The " + number + " is " + value + " in integers of the chip, which holds " + held;
  }
}
