package io.synfire.runtime.loihi.compilation;

import io.synfire.chip.SynapseFormat;
import io.synfire.ir.Topology;
import io.synfire.passes.Schedule.Arrival;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.parameters.ConnectionParameters;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The synapses of a connection as a synapse group onto the whole target group: one axon for every source neuron. */
final class ConnectionSynapses {
  /** Bits of a delay of 0 to 63 steps. */
  static final int DELAY_BITS = 6;

  private final ConnectionParameters parameters;
  private final Arrival arrival;
  private final int sources;
  private final int targets;
  private final int steps;

  /**
   * The synapses of a connection.
   *
   * @param parameters its live parameters
   * @param arrival its timing
   * @param sources number of source neurons
   * @param targets number of target neurons
   * @param steps steps that every synapse delays a spike, beside delays of its own
   */
  ConnectionSynapses(ConnectionParameters parameters, Arrival arrival, int sources, int targets, int steps) {
    this.parameters = parameters;
    this.arrival = arrival;
    this.sources = sources;
    this.targets = targets;
    this.steps = steps;
  }

  /** The factor from weights in the unit of the connection to those of the synapse group, {@code [neuron]}. */
  double[] factor(Arm arm) {
    double unit = parameters.definition().synapses().unit().si();
    return Arrays.stream(arm.gain()).map(g -> unit * g).toArray();
  }

  /** The synapse group into a port of the chip. */
  FloatSynapseGroup group(Arm arm, Optional<FloatLearning> learning) {
    float[][][] weights = new float[sources][1][];
    int[][][] indices = new int[sources][1][];
    for (int i = 0; i < sources; i++) {
      indices[i][0] = targets(i);
      weights[i][0] = weights(i, indices[i][0], arm.gain());
    }
    boolean full = parameters.definition().synapses().topology() instanceof Topology.Full;
    int bits = delayed() ? DELAY_BITS : 0;
    SynapseFormat format = full ? SynapseFormat.dense(bits) : SynapseFormat.sparse(targets, bits);
    return new FloatSynapseGroup(arm.port(), Routing.identity(sources), weights, indices, delays(indices), new FloatStorage(format, 0), learning);
  }

  private boolean delayed() {
    return steps > 0 || arrival.delaySteps().perSynapse() != null;
  }

  /** Target neurons of a source neuron, ascending. */
  private int[] targets(int source) {
    return switch (parameters.definition().synapses().topology()) {
      case Topology.Full f -> IntStream.range(0, targets).toArray();
      case Topology.OneToOne o -> new int[] {source};
      case Topology.Sparse s -> {
        int[] start = parameters.pattern().orElseThrow().start();
        yield Arrays.copyOfRange(parameters.pattern().orElseThrow().column(), start[source], start[source + 1]);
      }
    };
  }

  /** {@code [source][k]} target neurons, ascending. */
  int[][] allTargets() {
    return IntStream.range(0, sources).mapToObj(this::targets).toArray(int[][]::new);
  }

  private float[] weights(int source, int[] columns, double[] gain) {
    boolean oneToOne = parameters.definition().synapses().topology() instanceof Topology.OneToOne;
    float[] row = parameters.weight()[oneToOne ? 0 : source];
    double unit = parameters.definition().synapses().unit().si();
    float[] weights = new float[columns.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = (float) (row[columns[k]] * unit * gain[columns[k]]);
    }
    return weights;
  }

  private Optional<int[][][]> delays(int[][][] indices) {
    if (!delayed()) {
      return Optional.empty();
    }
    boolean oneToOne = parameters.definition().synapses().topology() instanceof Topology.OneToOne;
    int[][] own = arrival.delaySteps().perSynapse();
    int[][][] delays = new int[sources][1][];
    for (int i = 0; i < sources; i++) {
      int row = oneToOne ? 0 : i;
      delays[i][0] = Arrays.stream(indices[i][0]).map(j -> steps + (own == null ? 0 : own[row][j])).toArray();
    }
    return Optional.of(delays);
  }
}
