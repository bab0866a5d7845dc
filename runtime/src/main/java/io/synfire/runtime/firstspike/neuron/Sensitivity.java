package io.synfire.runtime.firstspike.neuron;

/**
 * How a spike time T moves with the inputs before it. With r the response to an input of weight 1 ({@link FirstSpike#response}) and
 * {@code s = T - t_i}: {@code dT/dw_i = -(byResponse r(s) + byCurrent exp(-s / tauSyn))} and
 * {@code dT/dt_i = w_i (byResponse r'(s) - byCurrent exp(-s / tauSyn) / tauSyn)}. At the model's own crossing, byResponse is {@code 1 / V'(T)} and byCurrent
 * 0, by the implicit function theorem. A solver leaves its result here, so that nothing is allocated in a loop; one thread uses an instance at a time.
 */
public final class Sensitivity {
  /** Weight of the response. */
  public double byResponse;
  /** Weight of the synaptic current. */
  public double byCurrent;

  void set(double response, double current) {
    byResponse = response;
    byCurrent = current;
  }
}
