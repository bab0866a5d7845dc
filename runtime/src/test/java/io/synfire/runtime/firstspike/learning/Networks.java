package io.synfire.runtime.firstspike.learning;

import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.util.OptionalDouble;

/** Layers for tests. */
final class Networks {
  static final CurrentLif NEURON = CurrentLif.normalized(1, 2, 0, 1);

  private Networks() {}

  static NeuronLayer neurons(int size, double maxMissing, LayerUpdate update) {
    return neurons(size, new Normal(1, 1), new NeuronTraining(update, maxMissing, 0.2, Double.POSITIVE_INFINITY));
  }

  static NeuronLayer neurons(int size, Normal weights, NeuronTraining training) {
    return new NeuronLayer(size, NEURON, weights, Variability.NONE, training);
  }

  static DelayLayer delays(DelayKind kind, Positivity positivity, Sharing sharing) {
    return new DelayLayer(kind, new Normal(0, 0.25), positivity, sharing, 0, new LayerUpdate(true, OptionalDouble.of(0.01), true));
  }
}
