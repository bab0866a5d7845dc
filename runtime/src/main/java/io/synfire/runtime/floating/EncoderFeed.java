package io.synfire.runtime.floating;

import io.synfire.coding.EncodedInput;
import java.util.ArrayDeque;
import java.util.Deque;

/** What an encoder emits to the whole batch: the present window, and those before it that delayed connections still read. */
final class EncoderFeed {
  private final int history;
  private final Deque<Emission> emissions = new ArrayDeque<>();

  /**
   * A feed.
   *
   * @param history how many steps back connections read
   */
  EncoderFeed(int history) {
    this.history = history;
  }

  /** What was emitted in a window of steps. */
  record Emission(long firstStep, EncodedInput input) {}

  /** Forgets everything. */
  void clear() {
    emissions.clear();
  }

  /** Adds the window that starts at a step, and forgets what nothing reads any more. */
  void add(long firstStep, EncodedInput input) {
    emissions.addLast(new Emission(firstStep, input));
    while (emissions.size() > 1 && second().firstStep() <= firstStep - history) {
      emissions.removeFirst();
    }
  }

  /** The emission that holds a step. */
  Emission at(long step) {
    for (var it = emissions.descendingIterator(); it.hasNext(); ) {
      Emission emission = it.next();
      if (emission.firstStep() <= step) {
        return emission;
      }
    }
    throw new IllegalStateException("step " + step + " is no longer in the history of " + history + " steps of an encoder");
  }

  private Emission second() {
    var it = emissions.iterator();
    it.next();
    return it.next();
  }
}
