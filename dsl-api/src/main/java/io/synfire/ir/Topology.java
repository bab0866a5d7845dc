package io.synfire.ir;

/** Which pairs of source and target neurons a connection connects. */
public sealed interface Topology {

  /** Every source neuron with every target neuron. */
  record Full() implements Topology {}

  /** Source neuron i with target neuron i; both ends have the same size. Weights are {@code [1][neuron]}. */
  record OneToOne() implements Topology {}

  /**
   * Every pair with a probability, drawn from the seed; absent synapses stay absent in learning.
   *
   * @param density probability of a synapse, in (0, 1]
   */
  record Sparse(double density) implements Topology {
    public Sparse {
      if (!(density > 0 && density <= 1)) {
        throw new IllegalArgumentException("the density of a sparse connection must be in (0, 1], was " + density);
      }
    }
  }
}
