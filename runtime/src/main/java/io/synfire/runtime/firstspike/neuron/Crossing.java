package io.synfire.runtime.firstspike.neuron;

/** Where a {@link FirstSpike} solver leaves its result, so that nothing is allocated in a loop; one thread uses an instance at a time. */
public final class Crossing {
  /** Time from the state to the crossing; 0 or more. */
  public double elapsed;
  /** dV/dt there, positive; infinity where the potential only touches the threshold, so that a spike that any change can end has derivatives of 0. */
  public double slope;

  void set(double elapsedTime, double slopeThere) {
    elapsed = Math.max(0, elapsedTime);
    slope = slopeThere > 0 ? slopeThere : Double.POSITIVE_INFINITY;
  }
}
