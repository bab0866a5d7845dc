package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import java.util.function.DoubleUnaryOperator;

/** What parameters of a network must obey after every update. */
record Constraints(NetworkSpec network) {

  void apply(NetworkParameters parameters) {
    rectifyDelays(parameters);
    clipWeights(parameters);
  }

  void rectifyDelays(NetworkParameters parameters) {
    for (int k = 0; k < network.layers().size(); k++) {
      if (network.layers().get(k) instanceof DelayLayer d) {
        rectify(parameters.values().get(k), d.positivity());
      }
    }
  }

  private static void rectify(double[][] values, Positivity positivity) {
    switch (positivity) {
      case Positivity.Sigmoid s -> { }
      case Positivity.Clip c -> change(values, v -> Math.max(v, 0));
      case Positivity.Shift s -> {
        double smallest = 0;
        for (double[] row : values) {
          for (double value : row) {
            smallest = Math.min(smallest, value);
          }
        }
        double raise = -smallest;
        change(values, v -> v + raise);
      }
    }
  }

  private void clipWeights(NetworkParameters parameters) {
    for (int k = 0; k < network.layers().size(); k++) {
      if (network.layers().get(k) instanceof NeuronLayer n && n.training().clip() < Double.POSITIVE_INFINITY) {
        double limit = n.training().clip();
        change(parameters.values().get(k), w -> Math.max(-limit, Math.min(limit, w)));
      }
    }
  }

  private static void change(double[][] values, DoubleUnaryOperator to) {
    for (double[] row : values) {
      for (int j = 0; j < row.length; j++) {
        row[j] = to.applyAsDouble(row[j]);
      }
    }
  }
}
