package io.synfire.runtime.loihi.plasticity;

import java.util.Arrays;

/** Which synapses lead to a neuron. */
final class ColumnIndex {
  private final int[][] axons;
  private final int[][] positions;

  ColumnIndex(SynapseStore store, int neurons) {
    int[] left = new int[neurons];
    for (int axon = 0; axon < store.axons(); axon++) {
      for (int neuron : store.neurons(axon)) {
        left[neuron]++;
      }
    }
    axons = Arrays.stream(left).mapToObj(int[]::new).toArray(int[][]::new);
    positions = Arrays.stream(left).mapToObj(int[]::new).toArray(int[][]::new);
    for (int axon = 0; axon < store.axons(); axon++) {
      int[] row = store.neurons(axon);
      for (int k = 0; k < row.length; k++) {
        int place = axons[row[k]].length - left[row[k]]--;
        axons[row[k]][place] = axon;
        positions[row[k]][place] = k;
      }
    }
  }

  /** Axons of the synapses that lead to a neuron, ascending. */
  int[] axons(int neuron) {
    return axons[neuron];
  }

  /** Positions of these synapses in the rows of their axons. */
  int[] positions(int neuron) {
    return positions[neuron];
  }

  /** Whether every axon leads to all neurons in order, so that a position is a neuron. */
  static boolean full(SynapseStore store, int neurons) {
    for (int axon = 0; axon < store.axons(); axon++) {
      int[] row = store.neurons(axon);
      for (int k = 0; k < row.length; k++) {
        if (row[k] != k) {
          return false;
        }
      }
      if (row.length != neurons) {
        return false;
      }
    }
    return true;
  }
}
