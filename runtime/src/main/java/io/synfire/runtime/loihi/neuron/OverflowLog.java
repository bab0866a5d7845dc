package io.synfire.runtime.loihi.neuron;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts, for every block and quantity, the steps in which a value did not fit, or fails at the first. */
public final class OverflowLog {
  private final boolean failing;
  private final Map<String, Map<String, Counter>> counters = new LinkedHashMap<>();

  /** A log that counts, or one that fails. */
  public OverflowLog(boolean failing) {
    this.failing = failing;
  }

  /** Whether it fails at the first overflow: then every overflow must be told with its value, by {@link #overflow}. */
  public boolean failing() {
    return failing;
  }

  /** Steps with an overflow of one quantity. */
  public static final class Counter {
    private long steps;

    /** Counts a step, if there was an overflow in it. */
    public void add(boolean overflow) {
      if (overflow) {
        steps++;
      }
    }
  }

  /** The counter of a quantity of a block: for loops that find out only afterwards that there was an overflow. Not for a log that fails. */
  public Counter counter(String block, String quantity) {
    return counters.computeIfAbsent(block, b -> new LinkedHashMap<>()).computeIfAbsent(quantity, q -> new Counter());
  }

  /**
   * Notes that a quantity overflowed in some neurons of a block in a step. Called at most once for a step, block and quantity.
   *
   * @throws OverflowException naming block, quantity, value, limit and step, if the log fails
   */
  public void overflow(String block, String quantity, Overflow what) {
    if (failing) {
      throw new OverflowException("block " + block + ": " + quantity + " overflowed in step " + what.step() + ": " + what.value()
          + " does not fit in " + what.bits() + " bits and a sign; lower the weights or the bias, or let overflows wrap");
    }
    counter(block, quantity).add(true);
  }

  /**
   * One overflow.
   *
   * @param step the step, counted from 1
   * @param value the first value that did not fit
   * @param bits width without sign
   */
  public record Overflow(long step, long value, int bits) {}

  /** Block to quantity to number of steps with an overflow, without those that had none. */
  public Map<String, Map<String, Long>> steps() {
    Map<String, Map<String, Long>> steps = new LinkedHashMap<>();
    counters.forEach((block, quantities) -> quantities.forEach((quantity, counter) -> {
      if (counter.steps > 0) {
        steps.computeIfAbsent(block, b -> new LinkedHashMap<>()).put(quantity, counter.steps);
      }
    }));
    return steps;
  }

  /** Counts from zero again. */
  public void clear() {
    counters.values().forEach(quantities -> quantities.values().forEach(c -> c.steps = 0));
  }
}
