package io.synfire.runtime.floating;

import java.util.Arrays;

/** The derivatives by weights and biases that the samples of a shard contribute. */
final class ShardGradients {
  private final float[][][] weights;
  private final float[][] biases;

  /** Zero derivatives, for the connections that learn. */
  ShardGradients(NetworkPlan plan) {
    int n = plan.connections().size();
    weights = new float[n][][];
    biases = new float[n][];
    for (int c = 0; c < n; c++) {
      ConnectionPlan connection = plan.connections().get(c);
      int targets = plan.groups().get(connection.target()).neurons();
      if (connection.trainable()) {
        weights[c] = new float[connection.weightRows()][targets];
        biases[c] = connection.biased() ? new float[targets] : null;
      }
    }
  }

  /** By the weights of a connection, as them; null where it does not learn. */
  float[][] weight(int connection) {
    return weights[connection];
  }

  /** By the bias of a connection; null where it has none that learns. */
  float[] bias(int connection) {
    return biases[connection];
  }

  /** Sets all to zero. */
  void clear() {
    for (float[][] weight : weights) {
      if (weight != null) {
        for (float[] row : weight) {
          Arrays.fill(row, 0f);
        }
      }
    }
    for (float[] bias : biases) {
      if (bias != null) {
        Arrays.fill(bias, 0f);
      }
    }
  }
}
