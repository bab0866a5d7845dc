package io.synfire.runtime.loihi.emulation;

import java.util.Arrays;

/** Sums of the weights of arriving spikes at the neurons of a block, {@code [port][neuron]}, for this step and those to come. */
final class InputRing {
  private final int[][][] slots;
  private int now;

  /** For this many ports and neurons, and delays up to a number of further steps. */
  InputRing(int ports, int neurons, int largestDelay) {
    slots = new int[largestDelay + 1][ports][neurons];
  }

  /** The sums {@code [port][neuron]} that are used after this many further steps. */
  int[][] after(int delay) {
    int at = now + delay;
    return slots[at < slots.length ? at : at - slots.length];
  }

  /** Clears the sums of this step and goes on to the next. */
  void advance() {
    for (int[] port : slots[now]) {
      Arrays.fill(port, 0);
    }
    now = now + 1 < slots.length ? now + 1 : 0;
  }

  /** The sums of the steps to come, one step, port and neuron after the other; what is longer than the longest delay is none. */
  int[] pending() {
    int[] all = new int[size()];
    for (int d = 0, from = 0; d < slots.length - 1; d++) {
      for (int[] port : after(d)) {
        System.arraycopy(port, 0, all, from, port.length);
        from += port.length;
      }
    }
    return all;
  }

  private int size() {
    return (slots.length - 1) * slots[0].length * slots[0][0].length;
  }

  /** Puts such sums back. */
  void resume(int[] pending) {
    reset();
    for (int d = 0, from = 0; d < slots.length - 1; d++) {
      for (int[] port : after(d)) {
        System.arraycopy(pending, from, port, 0, port.length);
        from += port.length;
      }
    }
  }

  void reset() {
    for (int[][] slot : slots) {
      for (int[] port : slot) {
        Arrays.fill(port, 0);
      }
    }
    now = 0;
  }
}
