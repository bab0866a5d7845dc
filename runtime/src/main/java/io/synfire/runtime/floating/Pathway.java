package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Tile;

/** One connection, for the samples of one shard. */
interface Pathway {

  /** Prepares for a window: weights may have changed since the one before. */
  default void open() {}

  /** Adds what arrives in a step to the input of the target port. */
  void deliver(long step, Tile input);

  /** Adds to the derivatives by weights and bias what a step contributes, from the derivative by the input of that step. */
  void learn(long step, Tile inputAdjoint);

  /** Adds what {@link #learn} has put off until the end of the window. */
  default void finishLearning() {}

  /**
   * Adds to the derivative by the source's value of a step what its deliveries contribute.
   *
   * @param step step of emission
   * @param end the step after the window: what arrives then or later has no effect
   * @param sourceAdjoint derivative by the source's value
   */
  void propagate(long step, long end, Tile sourceAdjoint);
}
