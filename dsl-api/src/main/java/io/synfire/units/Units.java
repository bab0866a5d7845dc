package io.synfire.units;

/** Makes quantities: {@code ms(20)}, {@code mV(-65)}, {@code scalar(1)}. */
public final class Units {
  private Units() {}

  /** Seconds. */
  public static Time seconds(double value) {
    return new Time(value);
  }

  /** Milliseconds. */
  public static Time ms(double value) {
    return new Time(value / 1e3);
  }

  /** Microseconds. */
  public static Time us(double value) {
    return new Time(value / 1e6);
  }

  /** Hertz. */
  public static Frequency hertz(double value) {
    return new Frequency(value);
  }

  /** Volts. */
  public static Voltage volts(double value) {
    return new Voltage(value);
  }

  /** Millivolts. */
  public static Voltage mV(double value) {
    return new Voltage(value / 1e3);
  }

  /** Amperes. */
  public static Current amperes(double value) {
    return new Current(value);
  }

  /** Nanoamperes. */
  public static Current nA(double value) {
    return new Current(value / 1e9);
  }

  /** Picoamperes. */
  public static Current pA(double value) {
    return new Current(value / 1e12);
  }

  /** Picocoulombs. */
  public static Charge pC(double value) {
    return new Charge(value / 1e12);
  }

  /** Ohms. */
  public static Resistance ohms(double value) {
    return new Resistance(value);
  }

  /** Megohms. */
  public static Resistance megohms(double value) {
    return new Resistance(value * 1e6);
  }

  /** Nanosiemens. */
  public static Conductance nS(double value) {
    return new Conductance(value / 1e9);
  }

  /** Picofarads. */
  public static Capacitance pF(double value) {
    return new Capacitance(value / 1e12);
  }

  /** Nanofarads. */
  public static Capacitance nF(double value) {
    return new Capacitance(value / 1e9);
  }

  /** A number without dimension. */
  public static Scalar scalar(double value) {
    return new Scalar(value);
  }
}
