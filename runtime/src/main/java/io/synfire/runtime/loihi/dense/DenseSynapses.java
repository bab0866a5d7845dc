package io.synfire.runtime.loihi.dense;

import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.loihi.block.SynapseGroup;
import java.util.Arrays;
import java.util.Optional;

/**
 * Dense weights as a synapse group with one axon for each source. What arrives at the port is {@code (W s) 2^exponent} in single units, one step after the
 * sources fired and each weight's delay later; a neuron whose state has 64 units for 1 has a port with 1 unit for 1.
 *
 * @param weights the weights
 * @param delays {@code [target][source]} further steps of delay, 0 to 63; empty for none
 */
public record DenseSynapses(DenseWeights weights, Optional<int[][]> delays) {
  private static final int MOST_DELAY = 63;
  private static final int WEIGHT_SHIFT = 6;

  public DenseSynapses {
    delays.ifPresent(d -> {
      if (d.length != weights.targets() || Arrays.stream(d).anyMatch(row -> row.length != weights.sources())) {
        throw new IllegalArgumentException("delays have the shape of the weights, " + weights.targets() + " x " + weights.sources());
      }
      Arrays.stream(d).flatMapToInt(Arrays::stream).filter(x -> x < 0 || x > MOST_DELAY).findFirst().ifPresent(x -> {
        throw new IllegalArgumentException("DelayDense Process 'delays' expects values between 0 and " + MOST_DELAY + " for Loihi, got " + x + ".");
      });
    });
  }

  /** Synapses without further delay. */
  public static DenseSynapses of(DenseWeights weights) {
    return new DenseSynapses(weights, Optional.empty());
  }

  /** Synapses with one delay. */
  public static DenseSynapses of(DenseWeights weights, int delay) {
    int[][] delays = new int[weights.targets()][weights.sources()];
    Arrays.stream(delays).forEach(row -> Arrays.fill(row, delay));
    return new DenseSynapses(weights, Optional.of(delays));
  }

  /** The synapse group, onto a port of the neurons. */
  public SynapseGroup group(int port) {
    int sources = weights.sources();
    int left = Math.max(weights.exponent(), 0);
    int[][][] columns = columns(weights.effective());
    Arrays.stream(columns).forEach(set -> Arrays.setAll(set[0], k -> set[0][k] << left));
    int[][][] indices = new int[sources][1][weights.targets()];
    int[] sets = new int[sources];
    for (int j = 0; j < sources; j++) {
      Arrays.setAll(indices[j][0], k -> k);
      sets[j] = j;
    }
    SynapseGroup.Routing routing = new SynapseGroup.Routing(sources, sets, new int[sources]);
    return new SynapseGroup(port, routing, columns, indices, delays.map(DenseSynapses::columns), storage(left), Optional.empty());
  }

  /** From {@code [target][source]} to {@code [source][0][target]}. */
  private static int[][][] columns(int[][] rows) {
    int[][][] columns = new int[rows[0].length][1][rows.length];
    for (int k = 0; k < rows.length; k++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][0][k] = rows[k][j];
      }
    }
    return columns;
  }

  private SynapseGroup.Storage storage(int left) {
    int bits = weights.bits() == 7 ? 8 : weights.bits();
    SynapseFormat format = new SynapseFormat(
        SynapseFormat.Compression.DENSE, new SynapseFormat.Bits(bits, 0, delays.isPresent() ? 6 : 0, 0), SynapseFormat.DENSE.synapsesPerWord());
    return new SynapseGroup.Storage(format, left - WEIGHT_SHIFT, 0, Math.max(-weights.exponent(), 0));
  }
}
