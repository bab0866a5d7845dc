package io.synfire.runtime.firstspike.kernel;

import io.synfire.runtime.kernels.Primitives;

/** Moves neurons from one input to the next until one may cross its threshold on the way. All implementations have the same bits. */
interface SweepSteps {
  /** The event before the first. */
  int START = -1;

  /** The fastest for a layer of this size that this virtual machine can run. */
  static SweepSteps best(int targets) {
    return Primitives.vectorised() && targets >= VectorSweepSteps.FEWEST ? new VectorSweepSteps() : new PlainSweepSteps();
  }

  /** How many neurons of a layer of this size are moved at a time, at most 64. */
  int block(int targets);

  /**
   * Moves a block of neurons on.
   *
   * @param events the inputs
   * @param event the input that acted last, whose gap is still ahead; or {@link #START}
   * @param state the neurons; {@link SweepState#candidates} is set
   * @param from first neuron of the block
   * @return the input that has acted last, and in whose gap a neuron of the block may cross its threshold; or the last input, which has not acted yet
   */
  int run(InputEvents events, int event, SweepState state, int from);
}
