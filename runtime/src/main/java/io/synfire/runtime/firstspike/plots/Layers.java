package io.synfire.runtime.firstspike.plots;

import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the layers of a network are called in plots. */
record Layers(NetworkSpec spec) {

  /** Indices of the layers of neurons. */
  List<Integer> neurons() {
    return IntStream.range(0, spec.layers().size()).filter(k -> spec.layers().get(k) instanceof NeuronLayer).boxed().toList();
  }

  /** A layer in words. */
  String words(int layer) {
    return switch (spec.layers().get(layer)) {
      case NeuronLayer n -> neuronWords(layer, n);
      case DelayLayer d -> d.kind().name().toLowerCase(Locale.ROOT) + " delays, layer " + layer;
      case LayerSpec.BiasLayer b -> b.times().size() + (b.times().size() == 1 ? " bias" : " biases");
      case LayerSpec.MultiplexLayer m -> m.factor() + " copies of each";
      case LayerSpec.BroadcastLayer b -> "layer " + layer;
    };
  }

  /** All layers that compute, in words. */
  String all() {
    return IntStream.range(0, spec.layers().size()).filter(k -> !(spec.layers().get(k) instanceof LayerSpec.BroadcastLayer)).mapToObj(this::words)
        .collect(Collectors.joining("; "));
  }

  private String neuronWords(int layer, NeuronLayer n) {
    return layer == spec.layers().size() - 1 ? n.size() + " output neurons" : n.size() + " hidden neurons, layer " + layer;
  }

  String parameters(int layer) {
    return spec.layers().get(layer) instanceof DelayLayer ? "delays" : "weights";
  }

  String unit(int layer) {
    return spec.layers().get(layer) instanceof DelayLayer ? " (tau_syn)" : "";
  }
}
