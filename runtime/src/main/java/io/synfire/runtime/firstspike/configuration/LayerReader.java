package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.configuration.NeuronReader.Neurons;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.LayerSpec.Normal;
import io.synfire.runtime.firstspike.network.LayerSpec.Sharing;
import io.synfire.runtime.firstspike.network.Positivity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** One entry of {@code network_layout.layers}. */
final class LayerReader {
  private static final Map<String, DelayKind> DELAYS =
      Map.of("DelaySynaptic", DelayKind.SYNAPTIC, "DelayAxonal", DelayKind.AXONAL, "DelayDendritic", DelayKind.DENDRITIC);
  private static final Set<String> OTHERS = Set.of("NeuronLayer", "Biases", "Multiplex", "BroadcastLayer");
  private static final String FORMER_NEURONS = "EqualtimeLayer";

  private final NeuronReader neurons;
  private final OptionalDouble clip;

  /** For a network with these neurons and this largest absolute weight, where there is one. */
  LayerReader(NeuronReader neurons, OptionalDouble clip) {
    this.neurons = neurons;
    this.clip = clip;
  }

  Optional<LayerSpec> read(Section s) {
    Optional<String> kind = kind(s);
    Optional<LayerSpec> layer = kind.flatMap(name -> switch (name) {
      case "NeuronLayer" -> neurons(s);
      case "Biases" -> biases(s);
      case "Multiplex" -> multiplex(s);
      case "BroadcastLayer" -> s.make(BroadcastLayer::new);
      default -> delays(s, DELAYS.get(name));
    });
    s.close(kind);
    return layer;
  }

  private static Optional<String> kind(Section s) {
    if (s.get("name").filter(n -> FORMER_NEURONS.equals(n.plain())).isPresent()) {
      s.fault("name", "is " + FORMER_NEURONS + ", the older name of NeuronLayer; write NeuronLayer, with tau_mem equal to tau_syn");
      return Optional.of("NeuronLayer");
    }
    Set<String> names = new TreeSet<>(DELAYS.keySet());
    names.addAll(OTHERS);
    return s.name("name", names);
  }

  private Optional<LayerSpec> neurons(Section s) {
    int size = s.count("size", Range.NEURONS);
    Normal weights = normal(s, "weights_mean", "weights_std");
    LayerUpdate update = update(s);
    double maxMissing = update.trainable() ? s.number("max_num_missing_spikes", Range.SHARE) : s.number("max_num_missing_spikes", 1, Range.SHARE);
    if (!update.trainable() && maxMissing < 1) {
      s.fault("max_num_missing_spikes", "is " + maxMissing + " in a layer that is not trainable; it must be 1 there, or left out, for its weights are not "
          + "raised where spikes are missing");
    }
    s.get("biases").ifPresent(b -> {
      if (!List.of().equals(b.plain())) {
        s.fault("biases", "is of an older schema; put a layer 'name: Biases' with these times before this one");
      }
    });
    Optional<Section> own = s.optionalSection("neuron_params", "it must be a group of keys as in default_neuron_params");
    return neurons.of(own).flatMap(n -> s.make(() -> new NeuronLayer(size, n.dynamics(), weights, n.variability(), training(n, update, maxMissing))));
  }

  private NeuronTraining training(Neurons n, LayerUpdate update, double maxMissing) {
    double largest = n.clip().orElse(clip.orElse(Double.POSITIVE_INFINITY));
    return new NeuronTraining(update, maxMissing, n.maxGradient(), largest);
  }

  private static Optional<LayerSpec> biases(Section s) {
    s.required("times", "it must be a list of the times at which the biases spike");
    List<Double> times = s.numbers("times", Range.ANY);
    return s.make(() -> new BiasLayer(times));
  }

  private static Optional<LayerSpec> multiplex(Section s) {
    int factor = s.count("factor", Range.NEURONS);
    return s.make(() -> new MultiplexLayer(factor));
  }

  private static Optional<LayerSpec> delays(Section s, DelayKind kind) {
    Normal parameters = normal(s, "delay_mean", "delay_std");
    double jitter = s.number("jitter", 0, Range.NOT_NEGATIVE);
    LayerUpdate update = update(s);
    Sharing sharing = new Sharing(s.count("presyn_sharing_factor", 1, Range.COUNT), s.count("postsyn_sharing_factor", 1, Range.COUNT));
    unshared(s, kind, sharing);
    Optional<Positivity> positivity = s.section("positivity", "it says how delays stay positive: {name: sigmoid, scale: 1.0, shift: 0.0}, {name: clip} or "
        + "{name: shift}").flatMap(LayerReader::positivity);
    return positivity.flatMap(p -> s.make(() -> new DelayLayer(kind, parameters, p, sharing, jitter, update)));
  }

  private static void unshared(Section s, DelayKind kind, Sharing sharing) {
    if (kind == DelayKind.AXONAL && sharing.postsynaptic() > 1) {
      s.fault("postsyn_sharing_factor", "is " + sharing.postsynaptic() + ", and DelayAxonal has no delays by target that could be shared; leave it out");
    }
    if (kind == DelayKind.DENDRITIC && sharing.presynaptic() > 1) {
      s.fault("presyn_sharing_factor", "is " + sharing.presynaptic() + ", and DelayDendritic has no delays by source that could be shared; leave it out");
    }
  }

  private static Optional<Positivity> positivity(Section s) {
    Optional<String> kind = s.name("name", Set.of("sigmoid", "clip", "shift"));
    Optional<Positivity> positivity = kind.flatMap(name -> switch (name) {
      case "sigmoid" -> {
        double shift = s.number("shift", 0, Range.NOT_NEGATIVE);
        double scale = s.number("scale", 1, Range.POSITIVE);
        yield s.make(() -> new Positivity.Sigmoid(shift, scale));
      }
      case "clip" -> s.make(Positivity.Clip::new);
      default -> s.make(Positivity.Shift::new);
    });
    s.close(kind);
    return positivity;
  }

  private static Normal normal(Section s, String mean, String deviation) {
    return new Normal(s.number(mean, Range.ANY), s.number(deviation, Range.NOT_NEGATIVE));
  }

  private static LayerUpdate update(Section s) {
    return new LayerUpdate(s.flag("trainable", true), s.optional("learning_rate", Range.POSITIVE), s.flag("monitor", false));
  }
}
