package io.synfire.runtime.loihi.neuron;

/** Collects the indices of the neurons that fire. */
interface SpikeScan {

  /** The fastest implementation that this virtual machine can run. */
  static SpikeScan best() {
    return SpikeScan::plain;
  }

  /**
   * Writes the indices of elements that are -1 rather than 0, ascending, and returns their number.
   *
   * @param spike {@code [neuron]}
   * @param n number of neurons
   * @param indices receives the indices; has room for n
   */
  int collect(int[] spike, int n, int[] indices);

  /** Without vector instructions. */
  static int plain(int[] spike, int n, int[] indices) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (spike[i] != 0) {
        indices[count++] = i;
      }
    }
    return count;
  }
}
