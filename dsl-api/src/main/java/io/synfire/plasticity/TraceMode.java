package io.synfire.plasticity;

/** What makes a trace. */
public enum TraceMode {
  /** A spike adds the impulse. */
  ADD,
  /** A spike sets the trace to the impulse (nearest-spike interaction). */
  SET,
  /** The trace is the third factor of the learner, taken anew in every step; only for traces of target neurons. */
  MODULATED
}
