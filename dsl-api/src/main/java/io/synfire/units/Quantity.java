package io.synfire.units;

/** A physical quantity: a finite number of SI units. Its type says its dimension. */
public sealed interface Quantity permits Time, Frequency, Voltage, Current, Charge, Resistance, Conductance, Capacitance, Scalar {

  /** The value in the SI unit of {@link #dimension()}. */
  double si();

  /** The physical dimension. */
  Dimension dimension();

  /** The value, if it is a finite number. */
  static double finite(String type, double si) {
    if (!Double.isFinite(si)) {
      throw new IllegalArgumentException(type + " must be a finite number, was " + si);
    }
    return si;
  }
}
