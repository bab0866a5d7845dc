package io.synfire.plasticity;

import io.synfire.units.Time;

/**
 * A trace of the spikes of a neuron: {@code x' = x e^(-dt / tau)}, and at a spike plus, or set to, the impulse.
 *
 * @param impulse what a spike gives; not negative
 * @param tau time constant, not negative; 0 means that the trace lasts for one step only, and for a modulated trace that it holds
 * @param mode what makes the trace
 */
public record Trace(double impulse, Time tau, TraceMode mode) {
  /** A trace that is not used: always 0. */
  public static final Trace UNUSED = new Trace(0, new Time(0), TraceMode.ADD);

  public Trace {
    if (!(impulse >= 0) || Double.isInfinite(impulse)) {
      throw new IllegalArgumentException("The impulse of a trace is " + impulse + ", and must be a finite number of at least 0");
    }
    if (tau.si() < 0) {
      throw new IllegalArgumentException("The time constant of a trace is " + tau.si() + " s, and must be at least 0 s");
    }
  }

  /** A trace to which every spike adds. */
  public static Trace adding(double impulse, Time tau) {
    return new Trace(impulse, tau, TraceMode.ADD);
  }

  /** A trace that every spike sets. */
  public static Trace setting(double impulse, Time tau) {
    return new Trace(impulse, tau, TraceMode.SET);
  }

  /** The third factor of the learner as a trace, held over an epoch. */
  public static Trace modulated() {
    return new Trace(0, new Time(0), TraceMode.MODULATED);
  }

  /** What the trace is multiplied by in a step. */
  public double decay(Time dt) {
    double none = mode == TraceMode.MODULATED ? 1 : 0;
    return tau.si() == 0 ? none : Math.exp(-1 / (tau.si() / dt.si()));
  }
}
