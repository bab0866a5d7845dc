package io.synfire.chip;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One axon for each source neuron.
 *
 * @param lists {@code [source][k]} target neurons, ascending
 * @param delayBits bits for a delay of each synapse
 */
record ListedAxons(int[][] lists, int delayBits) implements Axons {

  static int[][] diagonal(int neurons) {
    return IntStream.range(0, neurons).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
  }

  @Override
  public int count() {
    return lists.length;
  }

  @Override
  public int of(int neuron) {
    return neuron;
  }

  @Override
  public int[] targets(int axon) {
    return lists[axon];
  }

  @Override
  public int slots() {
    return 1;
  }

  @Override
  public boolean keepsSilent() {
    return false;
  }

  @Override
  public long bits(int[] axons, int[] position) {
    int last = 0;
    int[] synapses = new int[axons.length];
    for (int a = 0; a < axons.length; a++) {
      for (int target : lists[axons[a]]) {
        synapses[a] += position[target] < 0 ? 0 : 1;
        last = Math.max(last, position[target]);
      }
    }
    SynapseFormat format = SynapseFormat.sparse(last + 1, delayBits);
    return Arrays.stream(synapses).mapToLong(format::bitsPerAxon).sum();
  }
}
