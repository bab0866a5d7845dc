package io.synfire.runtime.firstspike.network;

/** How spike times are computed. Derivatives are in closed form in either case, at the times that came about. */
public sealed interface ForwardMode {

  /** In closed form, or by root finding where there is none. */
  record Exact() implements ForwardMode {}

  /**
   * By clock-driven integration: membrane and current decay by their exponential factors, the current of the step before is added to the membrane times the
   * step, and a spike falls on the step that finds the membrane above the threshold: late by up to about a step. Inputs take effect in the step that their
   * time lies in; those after the duration never do.
   *
   * @param resolution time step, positive
   * @param duration simulated time, at least a step
   */
  record Euler(double resolution, double duration) implements ForwardMode {
    public Euler {
      if (!(resolution > 0) || !(duration >= resolution) || !Double.isFinite(duration)) {
        throw new IllegalArgumentException("Euler integration needs a positive resolution and a duration of at least one step, were " + resolution + " and "
            + duration);
      }
    }
  }
}
