package io.synfire.runtime.firstspike;

import io.synfire.ir.Delay;
import io.synfire.ir.Topology;
import io.synfire.runtime.parameters.NetworkParameters;
import java.util.IdentityHashMap;
import java.util.Map;

/** How long the signals into a layer take in a run: given delays, and those of the present parameters. */
final class LayerDelays {
  private final Layer layer;
  private final NetworkParameters parameters;
  private final Map<Arm, double[][]> learned = new IdentityHashMap<>();

  LayerDelays(Layer layer, NetworkParameters parameters) {
    this.layer = layer;
    this.parameters = parameters;
    layer.arms().stream().filter(arm -> arm.learned().isPresent()).forEach(arm -> learned.put(arm, zeros(arm)));
  }

  /** {@code [source][target]}, or {@code [source][1]} where the synapses of a source of this layer have the same delay. */
  private double[][] zeros(Arm arm) {
    return new double[arm.source().neurons()][layer.perSynapse() ? layer.neurons() : 1];
  }

  /** Takes over the present parameters. */
  void refresh() {
    learned.forEach((arm, seconds) -> {
      Delay.Learned delay = arm.learned().orElseThrow();
      float[][] raw = parameters.connection(arm.index()).delay().orElseThrow();
      for (int i = 0; i < seconds.length; i++) {
        for (int j = 0; j < seconds[i].length; j++) {
          seconds[i][j] = delay.seconds(raw[delay.shape().row(i, pairs(arm))][delay.shape().column(j)]);
        }
      }
    });
  }

  private static boolean pairs(Arm arm) {
    return arm.definition().synapses().topology() instanceof Topology.OneToOne;
  }

  /** The learnt delays of an arm in seconds, {@code [source][target]} or {@code [source][1]}; null without. */
  double[][] learned(Arm arm) {
    return learned.get(arm);
  }

  /**
   * Derivatives by the parameters of learnt delays: an arrival is later by as much as its delay is longer.
   *
   * @param shards have gone backward
   * @param group this layer
   * @param into receives them, in the shape of the parameters
   */
  void chain(Arm arm, Iterable<ShardPass> shards, int group, float[][] into) {
    double[][] byDelay = zeros(arm);
    shards.forEach(shard -> shard.layer(group).addByArrival(arm, byDelay));
    Delay.Learned delay = arm.learned().orElseThrow();
    float[][] raw = parameters.connection(arm.index()).delay().orElseThrow();
    double[][] sum = new double[into.length][into[0].length];
    for (int i = 0; i < byDelay.length; i++) {
      for (int j = 0; j < byDelay[i].length; j++) {
        sum[delay.shape().row(i, pairs(arm))][delay.shape().column(j)] += byDelay[i][j];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      for (int j = 0; j < sum[i].length; j++) {
        into[i][j] = (float) (sum[i][j] * delay.derivative(raw[i][j]));
      }
    }
  }
}
