package io.synfire.runtime.firstspike.learning;

/**
 * What bumping remembers from one batch to the next.
 *
 * @param layer index in the network of the layer bumped in the last batch; {@link #NO_LAYER} if none was
 * @param value what was added to weights in the last bump there was, at first the value of the settings
 */
public record BumpMemory(int layer, double value) {
  /** No layer was bumped. */
  public static final int NO_LAYER = -1;

  /** Whether a layer was bumped in the last batch. */
  public boolean bumped() {
    return layer != NO_LAYER;
  }
}
