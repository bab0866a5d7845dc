package io.synfire.runtime.loihi.plasticity;

import io.synfire.plasticity.SynapseVariable;
import io.synfire.plasticity.WeightSign;
import io.synfire.runtime.loihi.block.LearningContext;
import java.util.Arrays;

/** The synapses of a group that learns: live weights, learned delays and tags, and which synapses lead to a neuron. */
final class SynapseStore {
  private static final int VARIABLE_LIMIT = 256;
  private static final int FRACTION_BITS = 7;

  private final LearningContext context;
  private final int shift;
  private final WeightSign sign;
  private final WeightRange range;
  private final int[][] initial;
  private final int[][][] kept = new int[SynapseVariable.values().length][][];
  private final int[][] axonsOf;
  private final int[][] positionsOf;

  SynapseStore(LearningContext context, int shift, WeightSign sign) {
    this.context = context;
    this.shift = shift;
    this.sign = sign;
    range = new WeightRange(sign, Byte.SIZE);
    for (int[][] set : context.weights()) {
      if (set.length > 1) {
        throw new IllegalArgumentException(context.label() + ": a trace rule learns on axons with " + set.length
            + " atoms, and at most 1 is possible: give each source neuron its own axon");
      }
    }
    initial = Arrays.stream(context.weights()).map(set -> set.length == 0 ? new int[0] : set[0].clone()).toArray(int[][]::new);
    for (int v = 1; v < kept.length; v++) {
      kept[v] = Arrays.stream(initial).map(row -> new int[row.length]).toArray(int[][]::new);
    }
    int[] count = new int[context.neurons()];
    for (int axon = 0; axon < initial.length; axon++) {
      for (int k = 0; k < initial[axon].length; k++) {
        count[neuron(axon, k)]++;
      }
    }
    axonsOf = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
    positionsOf = Arrays.stream(count).mapToObj(int[]::new).toArray(int[][]::new);
    index(count);
  }

  private void index(int[] left) {
    for (int axon = 0; axon < initial.length; axon++) {
      for (int k = 0; k < initial[axon].length; k++) {
        int neuron = neuron(axon, k);
        int place = axonsOf[neuron].length - left[neuron]--;
        axonsOf[neuron][place] = axon;
        positionsOf[neuron][place] = k;
      }
    }
  }

  int axons() {
    return initial.length;
  }

  int size(int axon) {
    return initial[axon].length;
  }

  int neuron(int axon, int position) {
    return context.indices()[axon][0][position];
  }

  /** Axons of the synapses that lead to a neuron. */
  int[] axonsOf(int neuron) {
    return axonsOf[neuron];
  }

  /** Positions, in the rows of their axons, of the synapses that lead to a neuron. */
  int[] positionsOf(int neuron) {
    return positionsOf[neuron];
  }

  int[][] kept(SynapseVariable variable) {
    return kept[variable.ordinal()];
  }

  void read(int axon, int position, SynapseState state) {
    state.axon = axon;
    state.neuron = neuron(axon, position);
    state.value[0] = context.weights()[axon][0][position] >> shift;
    state.value[1] = kept[1][axon][position];
    state.value[2] = kept[2][axon][position];
  }

  /** Stores a variable given with 7 bits of fraction, after it was kept to its sign, rounded by a draw and clipped. */
  void write(SynapseVariable variable, SynapseState at, int position, int accumulator, double draw) {
    switch (variable) {
      case WEIGHT -> context.weights()[at.axon][0][position] = range.clip(rounded((int) sign.clamp(accumulator), draw)) << shift;
      case DELAY -> kept[1][at.axon][position] = Math.min(VARIABLE_LIMIT - 1, rounded(Math.max(0, accumulator), draw));
      case TAG -> kept[2][at.axon][position] = Math.max(-VARIABLE_LIMIT - 1, Math.min(VARIABLE_LIMIT - 1, rounded(accumulator, draw)));
    }
  }

  private static int rounded(int accumulator, double draw) {
    double fraction = (accumulator & ((1 << FRACTION_BITS) - 1)) / (double) (1 << FRACTION_BITS);
    return (accumulator >> FRACTION_BITS) + (draw < fraction ? 1 : 0);
  }

  /** Brings all weights into their range. */
  void clipAll() {
    for (int[][] set : context.weights()) {
      for (int[] row : set) {
        for (int k = 0; k < row.length; k++) {
          row[k] = range.clip(row[k] >> shift) << shift;
        }
      }
    }
  }

  void reset() {
    for (int axon = 0; axon < initial.length; axon++) {
      if (initial[axon].length > 0) {
        System.arraycopy(initial[axon], 0, context.weights()[axon][0], 0, initial[axon].length);
      }
      Arrays.fill(kept[1][axon], 0);
      Arrays.fill(kept[2][axon], 0);
    }
  }
}
