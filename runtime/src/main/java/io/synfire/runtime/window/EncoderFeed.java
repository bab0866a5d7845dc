package io.synfire.runtime.window;

import io.synfire.coding.EncodedInput;
import java.util.ArrayList;
import java.util.List;

/** What an encoder emits to the whole batch: the present window, and those before it that delayed connections still read. */
public final class EncoderFeed {
  private final int history;
  private final List<Emission> emissions = new ArrayList<>();

  /**
   * A feed.
   *
   * @param history how many steps back connections read
   */
  public EncoderFeed(int history) {
    this.history = history;
  }

  /** What was emitted in a window of steps. */
  public record Emission(long firstStep, EncodedInput input) {}

  /** Forgets everything. */
  public void clear() {
    emissions.clear();
  }

  /** Adds the window that starts at a step, and forgets what nothing reads any more. */
  public void add(long firstStep, EncodedInput input) {
    emissions.add(new Emission(firstStep, input));
    while (emissions.size() > 1 && emissions.get(1).firstStep() <= firstStep - history) {
      emissions.removeFirst();
    }
  }

  /** The emission that holds a step. */
  public Emission at(long step) {
    for (int i = emissions.size() - 1; i >= 0; i--) {
      if (emissions.get(i).firstStep() <= step) {
        return emissions.get(i);
      }
    }
    throw new IllegalStateException("step " + step + " is no longer in the history of " + history + " steps of an encoder");
  }
}
