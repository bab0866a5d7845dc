package io.synfire.runtime.loihi.neuron;

/** Multiplication by a fraction of 4096, rounded toward zero: how the chip lets currents and voltages decay. */
public final class Decay {
  /** Bits of the fraction. */
  public static final int BITS = 12;

  /** The fraction that leaves a value as it is. */
  public static final int ONE = 1 << BITS;

  private static final int LOW = ONE - 1;

  private Decay() {}

  /**
   * {@code sign(x) floor(|x| r / 4096)}, without a 64-bit product: with {@code |x| = 4096 a + b} it is {@code a r + floor(b r / 4096)}.
   *
   * @param x any value but {@link Integer#MIN_VALUE}
   * @param r 0 to 4096
   */
  public static int apply(int x, int r) {
    int sign = x >> 31;
    int magnitude = (x ^ sign) - sign;
    int kept = (magnitude >> BITS) * r + ((magnitude & LOW) * r >> BITS);
    return (kept ^ sign) - sign;
  }
}
