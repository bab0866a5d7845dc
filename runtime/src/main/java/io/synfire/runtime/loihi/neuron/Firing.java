package io.synfire.runtime.loihi.neuron;

/** The neurons of a block that fire in a step. Reused from step to step. */
public final class Firing {
  /** Number of firing neurons. */
  public int count;

  /** Their indices, ascending; the first {@link #count} elements hold. */
  public final int[] neuron;

  /** Payloads of their spikes; null where spikes carry none. */
  public final int[] payload;

  /** Room for a block of this size. */
  public Firing(int size, boolean graded) {
    neuron = new int[size];
    payload = graded ? new int[size] : null;
  }
}
