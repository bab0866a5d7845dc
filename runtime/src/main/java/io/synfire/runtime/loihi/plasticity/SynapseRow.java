package io.synfire.runtime.loihi.plasticity;

/** The synapses of one axon before an update. Arrays are {@code [k]}; the first {@link #size} elements hold. */
final class SynapseRow {
  int axon;
  int size;
  /** Target neurons. */
  int[] neuron;
  /** Weight, delay and tag; those of delays and tags are live. */
  final int[][] value = new int[3][];
  /** New values with 7 bits of fraction, by variable. */
  final int[][] sum = new int[3][];
  /** Products on their way. */
  final int[] scratch;

  SynapseRow(int longest) {
    value[0] = new int[longest];
    for (int v = 0; v < sum.length; v++) {
      sum[v] = new int[longest];
    }
    scratch = new int[longest];
  }
}
