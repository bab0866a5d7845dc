package io.synfire.runtime.floating;

/**
 * A window of steps.
 *
 * @param first its first step, counted from the start of the run
 * @param steps number of steps, positive
 */
record Window(long first, int steps) {

  /** The step after it. */
  long end() {
    return first + steps;
  }
}
