package io.synfire.runtime.firstspike;

import io.synfire.ir.Topology;
import io.synfire.runtime.parameters.ConnectionParameters;
import io.synfire.runtime.parameters.NetworkParameters;
import java.util.Arrays;

/**
 * The weights of a layer as the solver takes them, {@code [source][target]}: floats of the parameters made doubles, 0 where there is no synapse; and its
 * delays.
 */
final class LayerWeights {
  private final Layer layer;
  private final NetworkParameters parameters;
  private final LayerDelays delays;
  private final double[][] values;

  LayerWeights(Layer layer, NetworkParameters parameters) {
    this.layer = layer;
    this.parameters = parameters;
    this.delays = new LayerDelays(layer, parameters);
    this.values = new double[layer.sources()][layer.neurons()];
  }

  /** The live array. */
  double[][] values() {
    return values;
  }

  /** The delays of the layer. */
  LayerDelays delays() {
    return delays;
  }

  /** Takes over the present parameters. */
  void refresh() {
    delays.refresh();
    for (Arm arm : layer.arms()) {
      float[][] weight = parameters.connection(arm.index()).weight();
      boolean pairs = arm.definition().synapses().topology() instanceof Topology.OneToOne;
      for (int i = 0; i < arm.source().neurons(); i++) {
        double[] row = values[arm.place().first() + i];
        for (int j = 0; j < row.length; j++) {
          row[j] = !pairs ? arm.place().factor() * weight[i][j] : i == j ? arm.place().factor() * weight[0][j] : 0;
        }
      }
    }
  }

  /**
   * Turns derivatives by these weights into those by the weights of a connection.
   *
   * @param byWeight {@code [source][target]} derivatives of the loss, as this layer's weights
   * @param into receives the derivatives, in the shape of the connection's weights; 0 where there is no synapse
   */
  void chain(Arm arm, double[][] byWeight, float[][] into) {
    ConnectionParameters connection = parameters.connection(arm.index());
    boolean pairs = arm.definition().synapses().topology() instanceof Topology.OneToOne;
    for (int i = 0; i < into.length; i++) {
      for (int j = 0; j < into[i].length; j++) {
        into[i][j] = (float) (arm.place().factor() * byWeight[arm.place().first() + (pairs ? j : i)][j]);
      }
    }
    connection.pattern().ifPresent(pattern -> pattern.keepOnly(into));
  }

  /** Zeros in the shape of the weights. */
  double[][] zeros() {
    return Arrays.stream(values).map(row -> new double[row.length]).toArray(double[][]::new);
  }
}
