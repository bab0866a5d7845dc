package io.synfire.runtime.loihi.block;

/**
 * Compartments before discretisation. Arrays are {@code [neuron]} and never changed. In every step {@code u' = (1 - decayU) u + s input} with
 * {@code s = decayU} where u is scaled and 1 where not, {@code v' = (1 - decayV) v + s (u' + bias)} likewise.
 *
 * @param decayU {@code [port][neuron]} 0 to 1
 * @param decayV 0 to 1
 * @param threshold threshold of v
 * @param bias bias
 * @param refractoryDelay as of the integer compartments
 * @param limits limits, scaling, and noise
 */
public record FloatCompartments(double[][] decayU, double[] decayV, double[] threshold, double[] bias, int[] refractoryDelay, Limits limits) {

  /**
   * What is common to the compartments of a block.
   *
   * @param minimum lower limit of v; may be negative infinity
   * @param maximum upper limit of v; may be infinity
   * @param scaleU whether the input is scaled by the decay of u
   * @param scaleV whether u and bias are scaled by the decay of v
   * @param noise noise
   */
  public record Limits(double minimum, double maximum, boolean scaleU, boolean scaleV, FloatNoise noise) {}

  /**
   * Noise: {@code (x + offset) * 10^exponent} for uniform x in (-1, 1).
   *
   * @param enabled {@code [neuron]}; no element is true where there is no noise
   * @param exponent decimal exponent
   * @param offset mean in units of the amplitude
   * @param atMembrane added to the voltage, else to the input
   */
  public record FloatNoise(boolean[] enabled, double exponent, double offset, boolean atMembrane) {}

  /** Number of compartments. */
  public int size() {
    return decayV.length;
  }
}
