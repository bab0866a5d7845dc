package io.synfire.library.check;

import io.synfire.library.check.TrialNetwork.Wire;
import io.synfire.runtime.check.JsonFields;

/**
 * Gap junctions between two groups: each synapse carries {@code w (v_other - v_own)} of the previous step into both. Said with connections of the
 * variable v: one from the other group, and one from the group itself with the negative sum of its weights.
 */
final class ElectricalSynapses {
  private ElectricalSynapses() {}

  static void wire(ConnectionTrial trial, JsonFields fields) {
    double[][] weight = fields.matrix("weight");
    trial.group("_a", weight[0].length);
    trial.group("_b", weight.length);
    trial.current("external_current_a", "_a");
    trial.current("external_current_b", "_b");
    half(trial, "_a", "_b", weight);
    half(trial, "_b", "_a", transposed(weight));
  }

  private static void half(ConnectionTrial trial, String from, String to, double[][] weight) {
    String own = ConnectionTrial.GROUP + to;
    trial.connect(Wire.full(ConnectionTrial.GROUP + from + ":v", own, weight).lag(1));
    float[] sums = new float[weight.length];
    for (int i = 0; i < sums.length; i++) {
      for (double w : weight[i]) {
        sums[i] -= (float) w;
      }
    }
    trial.connect(Wire.oneToOne(own + ":v", own, sums).lag(1));
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] transposed = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < transposed.length; j++) {
        transposed[j][i] = matrix[i][j];
      }
    }
    return transposed;
  }
}
