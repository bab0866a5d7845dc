package io.synfire.runtime.loihi.microcode;

/**
 * What arrives at an input port, in SI units.
 *
 * @param largestWeight largest magnitude of a weight; 0 where nothing arrives
 * @param lowest lowest sum of one step; 0 or less
 * @param highest highest sum of one step; 0 or more
 */
public record PortDrive(double largestWeight, double lowest, double highest) {
  /** Of a port at which nothing arrives. */
  public static final PortDrive NONE = new PortDrive(0, 0, 0);

  private static final int LARGEST_MANTISSA = 255 << 6;

  public PortDrive {
    if (!(largestWeight >= 0) || !(lowest <= 0) || !(highest >= 0) || !Double.isFinite(largestWeight + lowest + highest)) {
      throw new IllegalArgumentException(
          "the drive of a port is a magnitude, a sum that is 0 or less and one that is 0 or more, was " + largestWeight + ", " + lowest + " and " + highest);
    }
  }

  /** The scale at which the largest weight uses the 8 bits of a weight's mantissa, a power of two; as for a weight of 1 where all are 0. */
  public double scale() {
    return FixedPointFormat.powerOfTwo(LARGEST_MANTISSA / (largestWeight == 0 ? 1 : largestWeight));
  }
}
