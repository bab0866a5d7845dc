package io.synfire.runtime.firstspike.configuration;

import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment.Substrate;
import io.synfire.runtime.firstspike.configuration.Setting.Place;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The group {@code network_layout}. */
final class NetworkReader {
  private static final long MAX_WEIGHTS = 100_000_000;
  private static final long MAX_SPIKES = 1_000_000;

  private final LayerReader layers;
  private final Substrate substrate;
  private final double rounding;

  NetworkReader(LayerReader layers, Substrate substrate, double rounding) {
    this.layers = layers;
    this.substrate = substrate;
    this.rounding = rounding;
  }

  Optional<NetworkSpec> read(Section s) {
    int inputs = s.count("n_inputs", Range.NEURONS);
    s.former("layer_sizes", "write a list 'layers' with a NeuronLayer of each size, as in the shipped yin_yang_2021");
    s.former("width_pixel", "the width of images is a setting of the data: dataset_params.width_pixel");
    List<Setting> entries = s.required("layers", "it must be a list of layers").map(v -> s.list("layers", "it must be a list of layers")).orElse(List.of());
    List<LayerSpec> specs = new ArrayList<>();
    for (Setting entry : entries) {
      s.group(entry, "it must be a group of keys: 'name' and the parameters of the layer").flatMap(layers::read).ifPresent(specs::add);
    }
    s.close();
    boolean complete = specs.size() == entries.size() && sane(s, specs, entries, inputs);
    return complete ? s.make(() -> new NetworkSpec(inputs, specs, rounding)) : Optional.empty();
  }

  private boolean sane(Section s, List<LayerSpec> specs, List<Setting> entries, int inputs) {
    if (specs.isEmpty() || !(specs.getLast() instanceof NeuronLayer)) {
      Place last = entries.isEmpty() ? s.place("layers") : entries.getLast().place();
      s.faults().add(last, (entries.isEmpty() ? "has no layers" : "is the last layer and has no neurons") + "; the last layer must be a NeuronLayer, whose "
          + "spikes are the answer");
      return false;
    }
    int before = s.faults().count();
    room(s, specs, entries, inputs);
    if (s.faults().count() > before) {
      return false;
    }
    sharing(s, specs, entries, inputs);
    if (substrate != Substrate.SIMULATION) {
      onTheChip(s, specs, entries);
    }
    return s.faults().count() == before;
  }

  /** Tells the first layer with which the network no longer fits into memory. */
  private static void room(Section s, List<LayerSpec> specs, List<Setting> entries, long inputs) {
    long sources = inputs;
    long weights = 0;
    for (int k = 0; k < specs.size(); k++) {
      weights += specs.get(k) instanceof NeuronLayer n ? sources * n.size() : 0;
      sources = outputs(specs.get(k), sources);
      if (sources > MAX_SPIKES || weights > MAX_WEIGHTS) {
        s.faults().add(entries.get(k).place(), "makes a network of " + weights + " weights with a layer of " + sources + " outputs, and a network has at most "
            + MAX_WEIGHTS + " and " + MAX_SPIKES + "; take fewer neurons or copies");
        return;
      }
    }
  }

  private static long outputs(LayerSpec layer, long sources) {
    return switch (layer) {
      case NeuronLayer n -> n.size();
      case BiasLayer b -> sources + b.times().size();
      case MultiplexLayer m -> sources * m.factor();
      case BroadcastLayer b -> sources;
      case DelayLayer d -> sources;
    };
  }

  private void sharing(Section s, List<LayerSpec> specs, List<Setting> entries, int inputs) {
    long sources = inputs;
    for (int k = 0; k < specs.size(); k++) {
      if (specs.get(k) instanceof DelayLayer d) {
        divides(s, entries.get(k), new Factor("presyn_sharing_factor", d.sharing().presynaptic(), "sources", sources));
        divides(s, entries.get(k), new Factor("postsyn_sharing_factor", d.sharing().postsynaptic(), "targets", targets(specs, k)));
      }
      sources = outputs(specs.get(k), sources);
    }
  }

  private static int targets(List<LayerSpec> specs, int from) {
    return specs.stream().skip(from).filter(NeuronLayer.class::isInstance).map(l -> ((NeuronLayer) l).size()).findFirst().orElseThrow();
  }

  private record Factor(String key, int value, String whose, long number) {}

  private void divides(Section s, Setting layer, Factor factor) {
    if (factor.number() % factor.value() != 0) {
      s.group(layer, "").ifPresent(group -> group.fault(factor.key(), "is " + factor.value() + " and does not divide the " + factor.number() + " "
          + factor.whose() + " of the layer; sharing needs a factor of their number" + copies()));
    }
  }

  /** What files of the system that drives a chip leave to that system. */
  private String copies() {
    return substrate == Substrate.SIMULATION ? "" : "; substrate " + substrate.key() + " is an analog chip, which gets every input several times: write "
        + "dataset_params.multiply_input_layer: 5 and five times the n_inputs (and none is connected here: substrate: sim trains on the model)";
  }

  private void onTheChip(Section s, List<LayerSpec> specs, List<Setting> entries) {
    for (int k = 0; k < specs.size(); k++) {
      boolean possible = switch (specs.get(k)) {
        case NeuronLayer n -> true;
        case BroadcastLayer b -> true;
        case BiasLayer b -> k == 0 && substrate == Substrate.ANALOG_CHIP;
        case MultiplexLayer m -> false;
        case DelayLayer d -> substrate == Substrate.ANALOG_CHIP_WITH_DELAYS && d.kind() == DelayKind.AXONAL;
      };
      if (!possible) {
        s.faults().add(entries.get(k).place(), "cannot be on substrate " + substrate.key() + ", which has neurons"
            + (substrate == Substrate.ANALOG_CHIP ? " and, as the first layer, biases" : " and axonal delays") + "; leave it out, or say substrate: sim");
      }
    }
  }
}
