package io.synfire.runtime.event;

import io.synfire.ir.ConnectionDefinition;
import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.runtime.event.simulation.Synapses;
import io.synfire.runtime.parameters.SynapsePattern;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The synapses of a connection by source, ascending by delay.
 *
 * @param definition the connection
 * @param sources number of source neurons
 * @param targets number of target neurons
 * @param pattern which synapses a sparse connection has
 */
record SynapseRows(ConnectionDefinition definition, int sources, int targets, Optional<SynapsePattern> pattern) {

  /** The synapses between these ends with a lag in steps of dt seconds; times are in steps. */
  Synapses synapses(Synapses.Ends ends, int lag, double dt) {
    int[][] reached = new int[sources][];
    double[][] delay = new double[sources][];
    double[][] weight = new double[sources][];
    for (int i = 0; i < sources; i++) {
      int source = i;
      reached[i] = targets(i).boxed().sorted(Comparator.comparingDouble(j -> delay(source, j, dt))).mapToInt(Integer::intValue).toArray();
      delay[i] = Arrays.stream(reached[i]).mapToDouble(j -> lag + delay(source, j, dt)).toArray();
      weight[i] = new double[reached[i].length];
    }
    return new Synapses(definition.id(), ends, reached, delay, weight);
  }

  /** The synapses of a bias, from one input to all neurons. */
  static Synapses bias(String connection, Synapses.Ends ends, int targets) {
    int[][] reached = {IntStream.range(0, targets).toArray()};
    return new Synapses(connection + ".bias", ends, reached, new double[1][targets], new double[1][targets]);
  }

  private IntStream targets(int source) {
    if (definition.synapses().topology() instanceof Topology.OneToOne) {
      return IntStream.of(source);
    }
    return pattern.map(p -> Arrays.stream(p.column(), p.start()[source], p.start()[source + 1])).orElseGet(() -> IntStream.range(0, targets));
  }

  /** In steps; the shortest of learnt ones. One that is a multiple of the step but for the rounding of its number is that multiple. */
  private double delay(int source, int target, double dt) {
    return switch (definition.timing().delay()) {
      case Delay.None none -> 0;
      case Delay.Same same -> near(same.time().si() / dt);
      case Delay.PerSynapse each -> near(each.of(source, target) / dt);
      case Delay.Learned learned -> learned.minimum().si() / dt;
    };
  }

  private static double near(double steps) {
    double whole = Math.rint(steps);
    return Math.abs(steps - whole) <= 1e-12 * steps ? whole : steps;
  }
}
