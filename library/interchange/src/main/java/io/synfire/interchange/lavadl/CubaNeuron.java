package io.synfire.interchange.lavadl;

/**
 * The current-based leaky integrate-and-fire neurons of an exported layer, as integers: {@code u' = dec(u, 4096 - currentDecay) + (input << 6)},
 * {@code v' = dec(v, 4096 - voltageDecay) + u'}, a spike where {@code v > threshold << 6}, then v = 0.
 *
 * @param currentDecay 1 to 4096; 4096 keeps nothing of the current
 * @param voltageDecay 0 to 4095
 * @param threshold mantissa of the threshold, 0 to 131071
 * @param refractoryDelay 1 to 63: one more than the number of steps for which the voltage stays 0 after a spike
 */
public record CubaNeuron(int currentDecay, int voltageDecay, int threshold, int refractoryDelay) {
  public CubaNeuron {
    require(currentDecay >= 1 && currentDecay <= 4096, "current decay", currentDecay, "1 to 4096");
    require(voltageDecay >= 0 && voltageDecay <= 4095, "voltage decay", voltageDecay, "0 to 4095");
    require(threshold >= 0 && threshold <= 131071, "threshold mantissa", threshold, "0 to 131071 (17 bits)");
    require(refractoryDelay >= 1 && refractoryDelay <= 63, "refractory delay", refractoryDelay, "1 to 63");
  }

  private static void require(boolean holds, String quantity, int value, String limits) {
    if (!holds) {
      throw new IllegalArgumentException("the " + quantity + " must be " + limits + ", was " + value);
    }
  }
}
