package io.synfire.plasticity;

/** The neurons at one end of a connection that fired in the current epoch, and when they last did. */
public final class EpochSpikes {
  private final int[] last;
  private final int[] fired;
  private int count;

  /** None of a number of neurons has fired. */
  public EpochSpikes(int neurons) {
    last = new int[neurons];
    fired = new int[neurons];
  }

  /**
   * Notes a spike.
   *
   * @param neuron the neuron
   * @param step the step of the epoch, from 1
   * @return whether it had fired in the epoch before
   */
  public boolean add(int neuron, int step) {
    boolean repeated = last[neuron] > 0;
    if (!repeated) {
      fired[count++] = neuron;
    }
    last[neuron] = step;
    return repeated;
  }

  /** Number of neurons. */
  public int neurons() {
    return last.length;
  }

  /** Step of the last spike of a neuron in the epoch, from 1; 0 for none. */
  public int last(int neuron) {
    return last[neuron];
  }

  /** Number of neurons that fired. */
  public int count() {
    return count;
  }

  /** One of those that fired, in order of their first spikes. */
  public int fired(int position) {
    return fired[position];
  }

  /** A copy of the steps of the last spikes in the epoch, from 1; 0 for none, {@code [neuron]}. */
  public int[] steps() {
    return last.clone();
  }

  /** Goes on from such a copy. */
  public void resume(int[] steps) {
    clear();
    for (int neuron = 0; neuron < steps.length; neuron++) {
      if (steps[neuron] > 0) {
        add(neuron, steps[neuron]);
      }
    }
  }

  /** Begins the next epoch. */
  public void clear() {
    for (int f = 0; f < count; f++) {
      last[fired[f]] = 0;
    }
    count = 0;
  }
}
