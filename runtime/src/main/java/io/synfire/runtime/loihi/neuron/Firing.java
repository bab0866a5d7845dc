package io.synfire.runtime.loihi.neuron;

/** The neurons of a block that fire in a step. Reused from step to step. */
public final class Firing {
  /** Number of firing neurons. */
  public int count;

  /** Their indices, ascending; the first {@link #count} elements hold. */
  public final int[] neuron;

  /** Payloads of their spikes; null where spikes carry none. */
  public final int[] payload;

  /** The payloads of all neurons, 0 for those that do not fire; 1 where spikes carry none. */
  public int[] dense() {
    int[] all = new int[neuron.length];
    for (int k = 0; k < count; k++) {
      all[neuron[k]] = payload == null ? 1 : payload[k];
    }
    return all;
  }

  /** Takes such payloads. */
  public void set(int[] dense) {
    count = 0;
    for (int i = 0; i < dense.length; i++) {
      if (dense[i] != 0) {
        if (payload != null) {
          payload[count] = dense[i];
        }
        neuron[count++] = i;
      }
    }
  }

  /** Room for a block of this size. */
  public Firing(int size, boolean graded) {
    neuron = new int[size];
    payload = graded ? new int[size] : null;
  }
}
