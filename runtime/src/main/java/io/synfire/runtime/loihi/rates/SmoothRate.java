package io.synfire.runtime.loihi.rates;

/** A differentiable rate. */
public interface SmoothRate {

  /** Spikes per second times amplitude. */
  double rate(double input);

  /** Its derivative by the input. */
  double slope(double input);
}
