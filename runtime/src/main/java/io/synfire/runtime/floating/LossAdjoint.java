package io.synfire.runtime.floating;

import io.synfire.runtime.window.SampleRange;

/**
 * Derivatives of the loss.
 *
 * @param decoders {@code [decoder][batch][output]} by the answers; null for decoders that the loss does not depend on
 * @param spikeCounts {@code [group][batch][neuron]} by the spike counts; null for groups that the loss does not depend on
 */
record LossAdjoint(float[][][] decoders, float[][][] spikeCounts) {

  /** The part of a batch that belongs to a shard. */
  static float[][] part(float[][] batch, SampleRange samples) {
    return java.util.Arrays.copyOfRange(batch, samples.first(), samples.first() + samples.count());
  }
}
