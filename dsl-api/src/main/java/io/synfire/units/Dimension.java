package io.synfire.units;

/**
 * A physical dimension as integer exponents of the SI base units metre, kilogram, second and ampere.
 *
 * @param metre exponent of the metre
 * @param kilogram exponent of the kilogram
 * @param second exponent of the second
 * @param ampere exponent of the ampere
 */
public record Dimension(int metre, int kilogram, int second, int ampere) {

  /** No dimension: a plain number. */
  public static final Dimension ONE = new Dimension(0, 0, 0, 0);

  /** Time, s. */
  public static final Dimension TIME = new Dimension(0, 0, 1, 0);

  /** Frequency, Hz = 1/s. */
  public static final Dimension FREQUENCY = new Dimension(0, 0, -1, 0);

  /** Electric current, A. */
  public static final Dimension CURRENT = new Dimension(0, 0, 0, 1);

  /** Electric charge, C = A s. */
  public static final Dimension CHARGE = new Dimension(0, 0, 1, 1);

  /** Electric potential, V = m^2 kg s^-3 A^-1. */
  public static final Dimension VOLTAGE = new Dimension(2, 1, -3, -1);

  /** Electrical resistance, ohm = V/A. */
  public static final Dimension RESISTANCE = new Dimension(2, 1, -3, -2);

  /** Electrical conductance, S = A/V. */
  public static final Dimension CONDUCTANCE = new Dimension(-2, -1, 3, 2);

  /** Capacitance, F = A s/V. */
  public static final Dimension CAPACITANCE = new Dimension(-2, -1, 4, 2);

  /** The dimension of a product. */
  public Dimension times(Dimension o) {
    return new Dimension(metre + o.metre, kilogram + o.kilogram, second + o.second, ampere + o.ampere);
  }

  /** The dimension of a quotient. */
  public Dimension per(Dimension o) {
    return times(o.power(-1));
  }

  /** The dimension of an integer power. */
  public Dimension power(int n) {
    return new Dimension(metre * n, kilogram * n, second * n, ampere * n);
  }

  /** Whether this is the dimension of a plain number. */
  public boolean isOne() {
    return equals(ONE);
  }
}
