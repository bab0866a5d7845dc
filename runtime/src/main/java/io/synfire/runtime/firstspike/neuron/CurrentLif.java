package io.synfire.runtime.firstspike.neuron;

/**
 * A leaky integrate-and-fire neuron with exponential synaptic current, in any one unit of time:
 * {@code dV/dt = (leak - V) / tauMem + gain * I}, {@code I = sum w_i exp(-(t - t_i) / tauSyn)} over the inputs with {@code t_i <= t}; V starts at
 * {@code leak}, and a spike is its first crossing of {@code threshold} (Goeltz et al. 2021, doi 10.1038/s42256-021-00388-x).
 *
 * @param tauSyn synaptic time constant; positive
 * @param tauMem membrane time constant; positive
 * @param leak leak potential
 * @param threshold threshold; above leak
 * @param gain inverse capacitance; positive
 */
public record CurrentLif(double tauSyn, double tauMem, double leak, double threshold, double gain) {

  public CurrentLif {
    require(tauSyn > 0 && Double.isFinite(tauSyn), "the synaptic time constant must be positive", tauSyn);
    require(tauMem > 0 && Double.isFinite(tauMem), "the membrane time constant must be positive", tauMem);
    require(gain > 0 && Double.isFinite(gain), "the gain must be positive", gain);
    require(Double.isFinite(leak), "the leak potential must be finite", leak);
    require(threshold > leak && Double.isFinite(threshold), "the threshold must be above the leak potential " + leak, threshold);
  }

  private static void require(boolean holds, String rule, double value) {
    if (!holds) {
      throw new IllegalArgumentException("a leaky integrate-and-fire neuron: " + rule + ", was " + value);
    }
  }

  /** The neuron in the convention of the first-spike literature, capacitance {@code tauSyn}: {@code tauSyn dV/dt = (tauSyn / tauMem) (leak - V) + I}. */
  public static CurrentLif normalized(double tauSyn, double tauMem, double leak, double threshold) {
    return new CurrentLif(tauSyn, tauMem, leak, threshold, 1 / tauSyn);
  }

  /** With another threshold. */
  public CurrentLif withThreshold(double other) {
    return new CurrentLif(tauSyn, tauMem, leak, other, gain);
  }
}
