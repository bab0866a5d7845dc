package io.synfire.runtime.floating;

import java.util.Arrays;

/** What the forward steps of a window keep for the backward pass. */
final class Tape {
  private final int slots;
  private final int cells;
  private float[][][] steps = new float[0][][];

  /** A tape of this many values of each of so many neurons per step. */
  Tape(int slots, int cells) {
    this.slots = slots;
    this.cells = cells;
  }

  /** Makes room for a window; what was kept is lost. */
  void reserve(int count) {
    int from = steps.length;
    if (count > from) {
      steps = Arrays.copyOf(steps, count);
      for (int s = from; s < count; s++) {
        steps[s] = Tiles.slots(slots, cells);
      }
    }
  }

  /** {@code [slot][cell]} of a step of the window. */
  float[][] at(int step) {
    return steps[step];
  }
}
