package io.synfire.plasticity;

/** The weights of a full connection, wherever they are kept. */
public interface SynapseWeights {

  /** Reads the weight of a synapse. */
  double get(int source, int target);

  /** Changes the weight of a synapse. */
  void set(int source, int target, double weight);

  /** Weights kept in doubles, {@code [source][target]}, which are changed in place. */
  static SynapseWeights of(double[][] weights) {
    return new SynapseWeights() {
      @Override
      public double get(int source, int target) {
        return weights[source][target];
      }

      @Override
      public void set(int source, int target, double weight) {
        weights[source][target] = weight;
      }
    };
  }
}
