package io.synfire.library.check.firstspike;

import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.function.UnaryOperator;

/** Networks that differ from a given one in a detail. */
final class Variants {

  private Variants() {}

  /** With each layer of neurons replaced. */
  static NetworkSpec neurons(NetworkSpec network, UnaryOperator<NeuronLayer> change) {
    return layers(network, layer -> layer instanceof NeuronLayer n ? change.apply(n) : layer);
  }

  private static NetworkSpec layers(NetworkSpec network, UnaryOperator<LayerSpec> change) {
    return new NetworkSpec(network.inputs(), network.layers().stream().map(change).toList(), network.rounding());
  }

  /** Without noise; the fixed pattern of thresholds is no part of a network's description and stays. */
  static NetworkSpec quiet(NetworkSpec network) {
    return layers(network, layer -> switch (layer) {
      case NeuronLayer n -> new NeuronLayer(n.size(), n.neuron(), n.weights(), Variability.NONE, n.training());
      case DelayLayer d -> new DelayLayer(d.kind(), d.parameters(), d.positivity(), d.sharing(), 0, d.update());
      default -> layer;
    });
  }

  /** Without a limit of derivatives. */
  static NetworkSpec unlimited(NetworkSpec network) {
    return neurons(network, n -> {
      NeuronTraining t = n.training();
      return new NeuronLayer(n.size(), n.neuron(), n.weights(), n.variability(), new NeuronTraining(t.update(), t.maxMissing(), Double.POSITIVE_INFINITY,
          t.clip()));
    });
  }

  /** Whether there is any noise. */
  static boolean noisy(NetworkSpec network) {
    return !quiet(network).equals(network);
  }
}
