package io.synfire.coding;

import io.synfire.units.Time;

/**
 * The window that a decoding observes.
 *
 * @param steps number of steps
 * @param samples number of samples
 * @param neurons number of neurons of the target
 * @param dt time step
 */
public record DecodingWindow(int steps, int samples, int neurons, Time dt) {

  /** Its length in seconds. */
  public double duration() {
    return steps * dt.si();
  }
}
