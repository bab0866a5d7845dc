package io.synfire.runtime.floating;

import io.synfire.runtime.kernels.Primitives;
import io.synfire.runtime.parameters.GroupCoefficients;
import io.synfire.runtime.parameters.NamedArrays;
import io.synfire.runtime.parameters.NetworkParameters;
import java.util.Arrays;

/** What all shards of a run share, and only read. */
final class RunArrays {
  private final NetworkPlan plan;
  private final NetworkParameters parameters;
  private final int samples;
  private final float[][][] transposed;
  private final GroupCoefficients[] coefficients;
  private final float[][][] tiles;
  private final float[][][] biases;
  private final float[][][] initial;

  /**
   * The arrays of a run.
   *
   * @param plan the network
   * @param parameters its parameters
   * @param samples size of the largest shard
   * @param gradients whether the run computes gradients
   */
  RunArrays(NetworkPlan plan, NetworkParameters parameters, int samples, boolean gradients) {
    this.plan = plan;
    this.parameters = parameters;
    this.samples = samples;
    transposed = new float[plan.connections().size()][][];
    for (int c = 0; gradients && c < transposed.length; c++) {
      ConnectionPlan connection = plan.connections().get(c);
      if (connection.layout() instanceof SynapseLayout.Dense && plan.propagates(connection)) {
        transposed[c] = new float[plan.groups().get(connection.target()).neurons()][connection.source().neurons()];
      }
    }
    coefficients = new GroupCoefficients[plan.groups().size()];
    tiles = new float[plan.groups().size()][][];
    biases = new float[plan.groups().size()][][];
    initial = new float[plan.groups().size()][][];
  }

  /** Computes the initial values for the present parameters. */
  void reset() {
    Arrays.setAll(initial, g -> parameters.group(g).initial());
  }

  /** Computes what depends on the present parameters: before a window. */
  void refresh() {
    Arrays.setAll(coefficients, g -> parameters.group(g).coefficients());
    Arrays.setAll(tiles, g -> tiles(coefficients[g].perNeuron()));
    Arrays.setAll(biases, g -> new float[plan.groups().get(g).program().inputs().size()][]);
    for (ConnectionPlan connection : plan.connections()) {
      if (connection.biased()) {
        addBias(connection);
      }
    }
  }

  private float[][] tiles(float[][] perNeuron) {
    return Arrays.stream(perNeuron).map(row -> row == null ? null : Tiles.repeated(row, samples)).toArray(float[][]::new);
  }

  private void addBias(ConnectionPlan connection) {
    float[] bias = parameters.get(NamedArrays.bias(connection.id()))[0];
    float[][] ports = biases[connection.target()];
    float[] sum = ports[connection.port()] == null ? new float[bias.length] : ports[connection.port()];
    for (int i = 0; i < bias.length; i++) {
      sum[i] = Math.fma(connection.scale(), bias[i], sum[i]);
    }
    ports[connection.port()] = sum;
  }

  /** Transposes weights: before a backward pass. */
  void transpose(Primitives primitives) {
    for (int c = 0; c < transposed.length; c++) {
      if (transposed[c] != null) {
        primitives.transpose(weight(c), transposed[c]);
      }
    }
  }

  /** The live weights of a connection. */
  float[][] weight(int connection) {
    return parameters.get(NamedArrays.weight(plan.connections().get(connection).id()));
  }

  /** The transposed weights of a connection; null where nothing needs them. */
  float[][] transposed(int connection) {
    return transposed[connection];
  }

  /** {@code [coefficient]} the coefficients of a group that are equal for all neurons. */
  float[] coefficients(int group) {
    return coefficients[group].uniform();
  }

  /** {@code [coefficient][sample * neurons + neuron]} the others, as a tile of the largest shard, which smaller ones use the start of. */
  float[][] coefficientTiles(int group) {
    return tiles[group];
  }

  /** {@code [port][neuron]} constant input of a group, SI units; null for ports without. */
  float[][] biases(int group) {
    return biases[group];
  }

  /** {@code [variable][neuron]} initial values of a group. */
  float[][] initial(int group) {
    return initial[group];
  }
}
