package io.synfire.runtime.loihi.neuron;

import java.util.Arrays;

/** Voltages and refractory counters of the compartments of a block. */
final class Membrane {
  /** {@code [neuron]}. */
  final int[] v;

  /** {@code [neuron]} steps for which the voltage stays 0. */
  final int[] refractory;

  /** Whether a counter may be above 0; where none may, counters need not be looked at. */
  private boolean waits;

  Membrane(int[] refractoryDelay) {
    v = new int[refractoryDelay.length];
    refractory = new int[v.length];
    waits = Arrays.stream(refractoryDelay).anyMatch(delay -> delay > 1);
  }

  boolean waits() {
    return waits;
  }

  /** The counters, to be read or set by others, who may set one above 0. */
  int[] shared() {
    waits = true;
    return refractory;
  }

  void reset() {
    Arrays.fill(v, 0);
    Arrays.fill(refractory, 0);
  }
}
