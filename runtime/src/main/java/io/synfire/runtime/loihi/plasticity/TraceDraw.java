package io.synfire.runtime.loihi.plasticity;

import java.util.Locale;

/** The random draws of the learning engine: one of each kind for all neurons or synapses of a group in a step. */
public enum TraceDraw {
  /** Decay of the source traces, at the end of an epoch. */
  X_DECAY,
  /** Impulses of the source traces, at the end of an epoch; of 7 bits. */
  X_IMPULSE,
  /** Decay of the target traces, at the end of an epoch. */
  Y_DECAY,
  /** Impulses of the target traces, at the end of an epoch; of 7 bits. */
  Y_IMPULSE,
  /** Impulses of target neurons that fire again in an epoch, in any step; of 7 bits. */
  Y_IMPULSE_AT_POST,
  /** Rounding of synaptic variables, at the end of an epoch. */
  WEIGHT_ROUND;

  /** Number of values of a draw of 7 bits: the uniform number times this, rounded down. */
  public static final int IMPULSE_VALUES = 128;

  /** The kind by which the engine asks for it. */
  public String kind() {
    return name().toLowerCase(Locale.ROOT);
  }
}
