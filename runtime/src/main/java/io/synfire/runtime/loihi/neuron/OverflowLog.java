package io.synfire.runtime.loihi.neuron;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts, for every block and quantity, the steps in which a value did not fit, or fails at the first. */
public final class OverflowLog {
  private final boolean failing;
  private final Map<String, Map<String, Long>> steps = new LinkedHashMap<>();

  /** A log that counts, or one that fails. */
  public OverflowLog(boolean failing) {
    this.failing = failing;
  }

  /**
   * Notes that a quantity overflowed in some neurons of a block in a step. Called at most once for a step, block and quantity.
   *
   * @throws ArithmeticException naming block, quantity, value, limit and step, if the log fails
   */
  public void overflow(String block, String quantity, Overflow what) {
    if (failing) {
      throw new ArithmeticException("block " + block + ": " + quantity + " overflowed in step " + what.step() + ": " + what.value()
          + " does not fit in " + what.bits() + " bits and a sign; lower the weights or the bias, or let overflows wrap");
    }
    steps.computeIfAbsent(block, b -> new LinkedHashMap<>()).merge(quantity, 1L, Long::sum);
  }

  /**
   * One overflow.
   *
   * @param step the step, counted from 1
   * @param value the first value that did not fit
   * @param bits width without sign
   */
  public record Overflow(long step, long value, int bits) {}

  /** Block to quantity to number of steps with an overflow. */
  public Map<String, Map<String, Long>> steps() {
    return steps;
  }

  /** Forgets everything. */
  public void clear() {
    steps.clear();
  }
}
