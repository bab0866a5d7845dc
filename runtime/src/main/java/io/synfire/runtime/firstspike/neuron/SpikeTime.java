package io.synfire.runtime.firstspike.neuron;

/**
 * How arrays of spike times say that a neuron did not spike. The mark is a value that no arithmetic is done on: whoever reads a time asks
 * {@link #isSpike} first.
 */
public final class SpikeTime {

  /** The mark of a neuron that does not spike; later than every spike in comparisons. */
  public static final double NONE = Double.POSITIVE_INFINITY;

  private SpikeTime() {}

  /** Whether this is the time of a spike. */
  public static boolean isSpike(double time) {
    return time < NONE;
  }
}
