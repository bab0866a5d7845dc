package io.synfire.runtime.loihi.emulation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What arrives in a step through a group whose sums are shifted, kept apart until all of it has arrived.
 *
 * @param sums sums of this step by delay: the ring never goes on
 * @param inputs inputs of the block
 * @param range which of them
 * @param shift bits to the right
 */
record ShiftedSums(InputRing sums, InputRing inputs, Range range, int shift) {

  /**
   * The inputs that a group reaches.
   *
   * @param port input port
   * @param largestDelay largest delay of its synapses
   */
  record Range(int port, int largestDelay) {}

  /** Those of a group; empty where its sums are not shifted. */
  static Optional<ShiftedSums> of(PreparedGroup prepared, GroupRun.BlockPlace place) {
    int shift = prepared.group().storage().sumShift();
    if (shift == 0) {
      return Optional.empty();
    }
    Range range = new Range(prepared.group().port(), prepared.largestDelay());
    return Optional.of(new ShiftedSums(new InputRing(range.port() + 1, place.neurons(), range.largestDelay()), place.ring(), range, shift));
  }

  /** Adds the shifted sums to the inputs, and clears them. */
  void add() {
    for (int delay = 0; delay <= range.largestDelay(); delay++) {
      int[] from = sums.after(delay)[range.port()];
      int[] to = inputs.after(delay)[range.port()];
      for (int i = 0; i < to.length; i++) {
        to[i] += from[i] >> shift;
      }
      Arrays.fill(from, 0);
    }
  }
}
