package io.synfire.chip;

/** Which synapses a pathway has, as far as resources go. */
public sealed interface Connectivity {

  /** Every source neuron with every target neuron. */
  record Dense() implements Connectivity {}

  /** Source neuron i with target neuron i. */
  record OneToOne() implements Connectivity {}

  /**
   * Every pair with a probability; what it needs is an expectation.
   *
   * @param density in (0, 1]
   */
  record Random(double density) implements Connectivity {}

  /**
   * Known synapses.
   *
   * @param targets {@code [source][k]} target neurons, ascending; never changed
   */
  record Listed(int[][] targets) implements Connectivity {}

  /**
   * A convolution with shared weights.
   *
   * @param geometry its geometry
   * @param population 16 or 32: bits of a spike that carries its channel
   */
  record Convolution(ConvolutionGeometry geometry, int population) implements Connectivity {
    public Convolution {
      if (population != 16 && population != 32) {
        throw new IllegalArgumentException("the spikes of a convolution have 16 or 32 bits, not " + population);
      }
    }
  }
}
