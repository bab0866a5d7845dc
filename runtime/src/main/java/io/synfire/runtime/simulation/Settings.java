package io.synfire.runtime.simulation;

import io.synfire.runtime.backend.Target;
import io.synfire.units.Time;

/**
 * What a simulation is made with.
 *
 * @param target what runs it
 * @param dt time step
 * @param seed seed of initial weights and of all random numbers
 * @param learning whether plasticity rules change weights
 */
record Settings(Target target, Time dt, long seed, boolean learning) {

  Settings {
    if (!(dt.si() > 0)) {
      throw new IllegalArgumentException("the time step dt must be positive, was " + dt.si() + " s");
    }
  }

  Settings withSeed(long other) {
    return new Settings(target, dt, other, learning);
  }

  Settings withLearning(boolean other) {
    return new Settings(target, dt, seed, other);
  }

  /** Number of steps in a duration, which must be a whole number of them. */
  int steps(Time duration) {
    double steps = duration.si() / dt.si();
    long whole = Math.round(steps);
    if (whole < 1 || whole > Integer.MAX_VALUE || Math.abs(steps - whole) > 1e-6 * whole) {
      throw new IllegalArgumentException("a duration must be one or more whole time steps of " + dt.si() + " s, was " + duration.si() + " s");
    }
    return (int) whole;
  }
}
