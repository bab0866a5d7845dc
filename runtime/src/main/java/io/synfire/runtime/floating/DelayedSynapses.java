package io.synfire.runtime.floating;

import io.synfire.runtime.parameters.SynapsePattern;
import java.util.List;
import java.util.TreeSet;

/**
 * The synapses of a connection that share one delay.
 *
 * @param delay steps from emission to arrival
 * @param pattern the synapses, by source neuron
 */
record DelayedSynapses(int delay, SynapsePattern pattern) {

  /** Delay of a synapse. */
  @FunctionalInterface
  interface Steps {
    int of(int source, int target);
  }

  /** Synapses by their delay, ascending. */
  static List<DelayedSynapses> split(SynapsePattern all, Steps steps) {
    TreeSet<Integer> delays = new TreeSet<>();
    for (int i = 0; i + 1 < all.start().length; i++) {
      for (int s = all.start()[i]; s < all.start()[i + 1]; s++) {
        delays.add(steps.of(i, all.column()[s]));
      }
    }
    return delays.stream().map(d -> new DelayedSynapses(d, all.where((i, j) -> steps.of(i, j) == d))).toList();
  }
}
