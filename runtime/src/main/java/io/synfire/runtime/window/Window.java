package io.synfire.runtime.window;

/**
 * A window of steps.
 *
 * @param first its first step, counted from the start of the run
 * @param steps number of steps, positive
 */
public record Window(long first, int steps) {

  /** @throws IllegalArgumentException if there is no step */
  public Window {
    if (steps <= 0) {
      throw new IllegalArgumentException("a run advances by 1 step or more, was " + steps);
    }
  }

  /** The step after it. */
  public long end() {
    return first + steps;
  }
}
