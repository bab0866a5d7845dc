package io.synfire.chip;

/**
 * What a chip holds.
 *
 * @param core what one core holds
 * @param coresPerChip cores of a chip
 * @param fields ranges of the numbers that it stores
 */
public record ChipLimits(CoreDemand core, int coresPerChip, FieldLimits fields) {

  /** Loihi, first generation. */
  public static final ChipLimits LOIHI =
      new ChipLimits(
          new CoreDemand(1024, 4096, 4096, 16384 * 64),
          128,
          new FieldLimits(new Range(-7, 7), new Range(-1, 255), new Range(1, 63), new Range(0, 4095), 31, 7));

  /**
   * Ranges of the numbers that a core stores.
   *
   * @param weightExponent exponent of the weights of a group of synapses
   * @param axonBase compartment that index 0 means; -1 for an axon that is not used
   * @param refractoryDelay one more than the number of silent steps after a spike
   * @param decay decay of current and voltage
   * @param compartmentSettings most different settings of decay and refractory delay on a core
   * @param thresholds most different thresholds on a core
   */
  public record FieldLimits(
      Range weightExponent, Range axonBase, Range refractoryDelay, Range decay, int compartmentSettings, int thresholds) {}

  /**
   * A range of integers.
   *
   * @param minimum smallest
   * @param maximum largest
   */
  public record Range(int minimum, int maximum) {

    /** Whether a value is in the range. */
    public boolean contains(int value) {
      return value >= minimum && value <= maximum;
    }
  }
}
