package io.synfire.runtime.firstspike.network;

import io.synfire.random.CounterRandom;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;

/** Parameters of an untrained network. */
public final class InitialParameters {

  private InitialParameters() {}

  /**
   * Weights, delay parameters and the pattern of thresholds drawn from the distributions of a network's layers; delays that would be negative are made
   * positive as after an update. The same for the same network and seed.
   */
  public static NetworkParameters draw(NetworkSpec network, long seed) {
    NetworkParameters parameters = NetworkParameters.zeros(network);
    CounterRandom random = CounterRandom.seeded(seed).stream("initial parameters");
    for (int k = 0; k < network.layers().size(); k++) {
      CounterRandom layer = random.stream(k);
      double[][] values = parameters.values().get(k);
      switch (network.layers().get(k)) {
        case NeuronLayer n -> {
          fill(values, n.weights(), layer.stream("weights"));
          fill(new double[][] {parameters.thresholdOffsets().get(k)}, n.variability().pattern(), layer.stream("thresholds"));
        }
        case DelayLayer d -> fill(values, d.parameters(), layer.stream("delays"));
        default -> { }
      }
    }
    new Constraints(network).rectifyDelays(parameters);
    return parameters;
  }

  private static void fill(double[][] values, Normal distribution, CounterRandom random) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        values[i][j] = distribution.mean() + distribution.standardDeviation() * random.normal((long) i * values[i].length + j);
      }
    }
  }
}
