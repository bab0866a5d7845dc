package io.synfire.chip;

/**
 * What is used of a core, or what a core has.
 *
 * @param compartments neurons
 * @param axonsIn entries for arriving spikes
 * @param axonsOut entries for departing spikes
 * @param synapseBits memory of synapses in bits
 */
public record CoreDemand(int compartments, int axonsIn, int axonsOut, long synapseBits) {

  /** Nothing. */
  public static final CoreDemand NONE = new CoreDemand(0, 0, 0, 0);

  /** The amount of one resource. */
  public long of(CoreResource resource) {
    return switch (resource) {
      case COMPARTMENTS -> compartments;
      case INPUT_AXONS -> axonsIn;
      case OUTPUT_AXONS -> axonsOut;
      case SYNAPSE_BITS -> synapseBits;
    };
  }

  /** Both together. */
  public CoreDemand plus(CoreDemand other) {
    return new CoreDemand(
        compartments + other.compartments, axonsIn + other.axonsIn, axonsOut + other.axonsOut, synapseBits + other.synapseBits);
  }

  /** Whether no resource exceeds that of a core. */
  public boolean fits(CoreDemand core) {
    return compartments <= core.compartments && axonsIn <= core.axonsIn && axonsOut <= core.axonsOut && synapseBits <= core.synapseBits;
  }
}
