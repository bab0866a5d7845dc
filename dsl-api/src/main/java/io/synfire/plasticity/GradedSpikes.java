package io.synfire.plasticity;

/** What the payload of a source neuron's spike does to its trace x1. In every mode the last spike of an epoch also gives the regular impulse. */
public enum GradedSpikes {
  /** Nothing: every spike gives the regular impulse. */
  IMPULSE,
  /** x1 becomes half the payload. */
  OVERWRITE,
  /** Half the payload is added to x1; on a chip x1 stays at its maximum of 127. */
  ADD,
  /** As {@link #ADD}; on a chip x1 keeps what exceeds 127, and only a spike that makes it overflow counts for x0 and x2. */
  ADD_OVERFLOWING
}
