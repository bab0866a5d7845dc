package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.kernels.Primitives;

/**
 * Moves neurons from one group of inputs to the next until one may cross its threshold on the way. A potential that rises is concave, so it stays below its
 * tangent {@code u + (drive - u) gap / tauMem}, which is what is compared with the limit. All implementations have the same bits.
 */
interface SweepSteps {

  /** The fastest for a layer of this size that this virtual machine can run. */
  static SweepSteps best(int targets) {
    return Primitives.vectorised() && targets >= VectorSweepSteps.FEWEST ? new VectorSweepSteps() : new PlainSweepSteps();
  }

  /** Where the block that starts with neuron {@code from} ends. */
  int blockEnd(int from, int targets);

  /**
   * Moves the neurons {@code from..blockEnd-1}.
   *
   * @param group the first group of inputs that has not acted
   * @return the group that has acted last, and after which a neuron of the block may cross its threshold; or that before the last, or {@code group} if it
   *     is the last: the last never acts
   */
  int run(InputEvents events, int group, SweepState state, int from);
}
