package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.SynapseVariable;
import io.synfire.runtime.loihi.block.LearningContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The synapses of a group that learns: live weights, and learned delays and tags. */
final class SynapseStore {
  private static final int VARIABLE_LIMIT = 256;
  private static final int FRACTION_BITS = 7;
  private static final int FRACTION = 1 << FRACTION_BITS;

  private final int shift;
  private final int lowest;
  private final int highest;
  private final int[][] weight;
  private final int[][] neuron;
  private final int[][] initial;
  private final int[][][] kept = new int[SynapseVariable.values().length][][];

  SynapseStore(LearningContext context, TraceLearning learning) {
    shift = learning.shift();
    WeightRange range = new WeightRange(learning.rule().sign(), Byte.SIZE);
    lowest = range.clip(-FRACTION * FRACTION);
    highest = range.clip(FRACTION * FRACTION);
    for (int[][] set : context.weights()) {
      if (set.length > 1) {
        throw new IllegalArgumentException(context.label() + ": a trace rule learns on axons with " + set.length
            + " atoms, and at most 1 is possible: give each source neuron its own axon");
      }
    }
    weight = rows(context.weights());
    neuron = rows(context.indices());
    initial = Arrays.stream(weight).map(int[]::clone).toArray(int[][]::new);
    for (SynapseVariable variable : new SynapseVariable[] {SynapseVariable.DELAY, SynapseVariable.TAG}) {
      if (learning.rule().mentions(variable)) {
        kept[variable.ordinal()] = Arrays.stream(initial).map(row -> new int[row.length]).toArray(int[][]::new);
      }
    }
  }

  private static int[][] rows(int[][][] sets) {
    return Arrays.stream(sets).map(set -> set.length == 0 ? new int[0] : set[0]).toArray(int[][]::new);
  }

  int axons() {
    return weight.length;
  }

  int longest() {
    return Arrays.stream(weight).mapToInt(row -> row.length).max().orElse(0);
  }

  /** Target neurons of an axon's synapses. */
  int[] neurons(int axon) {
    return neuron[axon];
  }

  /** Names a row, and reads nothing yet but delays and tags. */
  void open(int axon, SynapseRow row) {
    row.axon = axon;
    row.neuron = neuron[axon];
    row.size = row.neuron.length;
    for (int v = 1; v < kept.length; v++) {
      row.value[v] = kept[v] == null ? null : kept[v][axon];
    }
  }

  /** Reads all weights of an open row. */
  void read(SynapseRow row) {
    int[] from = weight[row.axon];
    int[] to = row.value[0];
    for (int k = 0; k < row.size; k++) {
      to[k] = from[k] >> shift;
    }
  }

  /** Reads one weight of an open row. */
  void read(SynapseRow row, int k) {
    row.value[0][k] = weight[row.axon][k] >> shift;
  }

  /**
   * Writes synapses of an open row from their sums: rounded, kept to the sign and clipped.
   *
   * @param variable what is written
   * @param row the row
   * @param from first synapse
   * @param to behind the last synapse
   * @param up of {@link #up}
   */
  void write(SynapseVariable variable, SynapseRow row, int from, int to, int up) {
    int[] sum = row.sum[variable.ordinal()];
    switch (variable) {
      case WEIGHT -> {
        int[] target = weight[row.axon];
        for (int k = from; k < to; k++) {
          target[k] = Math.max(lowest, Math.min(highest, sum[k] + up >> FRACTION_BITS)) << shift;
        }
      }
      case DELAY -> {
        for (int k = from; k < to; k++) {
          row.value[1][k] = Math.min(VARIABLE_LIMIT - 1, Math.max(0, sum[k]) + up >> FRACTION_BITS);
        }
      }
      case TAG -> {
        for (int k = from; k < to; k++) {
          row.value[2][k] = Math.max(-VARIABLE_LIMIT - 1, Math.min(VARIABLE_LIMIT - 1, sum[k] + up >> FRACTION_BITS));
        }
      }
    }
  }

  /** What is added to a sum before its fraction is dropped, so that it is rounded up where the fraction exceeds a draw from [0, 1). */
  static int up(double draw) {
    return FRACTION - 1 - (int) (draw * FRACTION);
  }

  /** Brings all weights into their range. */
  void clipAll() {
    for (int[] row : weight) {
      for (int k = 0; k < row.length; k++) {
        row[k] = Math.max(lowest, Math.min(highest, row[k] >> shift)) << shift;
      }
    }
  }

  /** Learned delays and tags, one row after the other. */
  Map<SynapseVariable, int[]> memory() {
    Map<SynapseVariable, int[]> memory = new LinkedHashMap<>();
    for (SynapseVariable variable : SynapseVariable.values()) {
      int[][] rows = kept[variable.ordinal()];
      if (rows != null) {
        memory.put(variable, Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray());
      }
    }
    return memory;
  }

  /** Puts them back. */
  void resume(SynapseVariable variable, int[] values) {
    int from = 0;
    for (int[] row : kept[variable.ordinal()]) {
      System.arraycopy(values, from, row, 0, row.length);
      from += row.length;
    }
  }

  void reset() {
    for (int axon = 0; axon < initial.length; axon++) {
      System.arraycopy(initial[axon], 0, weight[axon], 0, initial[axon].length);
      for (int[][] rows : kept) {
        if (rows != null) {
          Arrays.fill(rows[axon], 0);
        }
      }
    }
  }
}
