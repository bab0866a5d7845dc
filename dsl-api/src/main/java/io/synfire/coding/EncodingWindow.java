package io.synfire.coding;

import io.synfire.random.CounterRandom;
import io.synfire.units.Time;

/**
 * The window that an encoding fills.
 *
 * @param firstStep first step of the window, counted from the start of the run
 * @param steps number of steps; positive
 * @param dt time step
 * @param random random stream of this encoder in this run; draw for step s, sample b, neuron j of n with {@code random.stream(s).uniform((long) b * n + j)}
 */
public record EncodingWindow(long firstStep, int steps, Time dt, CounterRandom random) {

  public EncodingWindow {
    if (steps <= 0) {
      throw new IllegalArgumentException("an encoding window needs at least 1 step, was " + steps);
    }
  }
}
