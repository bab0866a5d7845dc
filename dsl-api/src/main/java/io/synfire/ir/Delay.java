package io.synfire.ir;

import io.synfire.units.Time;

/** The synaptic delay of a connection, beside its lag. Delays that are no multiple of the time step are rounded, with a diagnostic. */
public sealed interface Delay {

  /** No delay. */
  record None() implements Delay {}

  /**
   * One delay for all synapses.
   *
   * @param time not negative
   */
  record Same(Time time) implements Delay {
    public Same {
      if (time.si() < 0) {
        throw new IllegalArgumentException("a delay must not be negative, was " + time);
      }
    }
  }

  /**
   * One delay per synapse.
   *
   * @param seconds {@code [source][target]}, as the weights; not negative
   */
  record PerSynapse(WeightMatrix seconds) implements Delay {}
}
