package io.synfire.runtime.floating;

import io.synfire.ir.Topology;
import io.synfire.passes.Schedule.Arrival;
import io.synfire.runtime.parameters.SynapsePattern;
import java.util.List;
import java.util.Optional;

/**
 * Chooses how the synapses of a connection are laid out.
 *
 * @param topology its topology
 * @param sources number of source neurons
 * @param targets number of target neurons
 */
record LayoutChoice(Topology topology, int sources, int targets) {
  /** Share of the pairs that are synapses from which dense rows cost less than lists. */
  private static final double DENSE_FROM = 0.25;

  /** The layout for these arrival times, and the synapses that a sparse connection has. */
  SynapseLayout layout(Arrival arrival, Optional<SynapsePattern> pattern) {
    int[][] perSynapse = arrival.delaySteps().perSynapse();
    if (perSynapse != null) {
      boolean oneToOne = topology instanceof Topology.OneToOne;
      DelayedSynapses.Steps steps = (i, j) -> arrival.lag() + perSynapse[oneToOne ? 0 : i][j];
      return new SynapseLayout.Lists(DelayedSynapses.split(pattern.orElseGet(this::all), steps), pattern);
    }
    int delay = Math.addExact(arrival.lag(), arrival.delaySteps().maximum());
    if (topology instanceof Topology.OneToOne) {
      return new SynapseLayout.OneToOne(delay);
    }
    boolean few = pattern.isPresent() && pattern.get().count() < DENSE_FROM * sources * targets;
    return few ? new SynapseLayout.Lists(List.of(new DelayedSynapses(delay, pattern.get())), pattern) : new SynapseLayout.Dense(delay, pattern);
  }

  private SynapsePattern all() {
    return SynapsePattern.of(sources, targets, (i, j) -> !(topology instanceof Topology.OneToOne) || i == j);
  }
}
