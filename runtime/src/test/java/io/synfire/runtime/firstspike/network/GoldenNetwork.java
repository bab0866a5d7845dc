package io.synfire.runtime.firstspike.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.data.DataDirectory;
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
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A pretrained network of the golden data, with or without the limit of gradients. */
record GoldenNetwork(JsonFields model, NetworkSpec spec, NetworkParameters parameters) {

  /** The golden data, or a skipped test. */
  static Path folder() {
    Optional<Path> folder = DataDirectory.find().map(d -> d.resolveSibling("golden").resolve("fastanddeep")).filter(Files::isDirectory);
    assumeTrue(folder.isPresent(), "skipped, no data: golden/fastanddeep beside the data folder (system property synfire.data)");
    return folder.get();
  }

  static JsonFields json(Path file) throws IOException {
    return new JsonFields(new ObjectMapper().readTree(file.toFile()));
  }

  static GoldenNetwork read(Path folder, String name, double rounding, boolean limited) throws IOException {
    JsonFields model = json(folder.resolve("models").resolve(name + ".json"));
    List<LayerSpec> layers = new ArrayList<>();
    for (JsonNode node : model.array("layers")) {
      layers.add(layer(new JsonFields(node), limited));
    }
    NetworkSpec spec = new NetworkSpec(model.integer("n_inputs", 1), layers, rounding);
    NetworkParameters parameters = NetworkParameters.zeros(spec);
    for (int k = 0; k < layers.size(); k++) {
      JsonFields layer = new JsonFields(model.array("layers").get(k));
      double[][] values = switch (layers.get(k)) {
        case NeuronLayer n -> layer.matrix("weights");
        case DelayLayer d -> layer.matrix("delay_parameters");
        default -> new double[0][];
      };
      for (int i = 0; i < values.length; i++) {
        System.arraycopy(values[i], 0, parameters.values().get(k)[i], 0, values[i].length);
      }
      if (layers.get(k) instanceof NeuronLayer n) {
        System.arraycopy(layer.vector("threshold_offset_fixed_pattern"), 0, parameters.thresholdOffsets().get(k), 0, n.size());
      }
    }
    return new GoldenNetwork(model, spec, parameters);
  }

  private static LayerSpec layer(JsonFields layer, boolean limited) {
    return switch (layer.text("type")) {
      case "MultiplexLayer" -> new MultiplexLayer(layer.integer("factor", 1));
      case "BroadcastLayer" -> new BroadcastLayer();
      case "BiasesLayer" -> new BiasLayer(Arrays.stream(layer.vector("times")).boxed().toList());
      case "DelayLayer" -> new DelayLayer(DelayKind.valueOf(layer.text("kind").substring(5).toUpperCase()), new Normal(0, 0),
          positivity(layer.object("positivity")), new Sharing(layer.integer("presyn_sharing_factor", 1), layer.integer("postsyn_sharing_factor", 1)), 0,
          LayerUpdate.DEFAULT);
      default -> new NeuronLayer(layer.matrix("weights")[0].length,
          CurrentLif.normalized(layer.number("tau_syn"), layer.number("tau_mem"), layer.number("leak"), layer.number("threshold")), new Normal(0, 0),
          Variability.NONE, new NeuronTraining(LayerUpdate.DEFAULT, 1, limited ? layer.number("max_dw_norm") : Double.POSITIVE_INFINITY,
              Double.POSITIVE_INFINITY));
    };
  }

  private static Positivity positivity(JsonFields positivity) {
    return switch (positivity.text("name")) {
      case "clip" -> new Positivity.Clip();
      case "shift" -> new Positivity.Shift();
      default -> new Positivity.Sigmoid(positivity.number("shift", 0), positivity.number("scale", 1));
    };
  }

  /** Times of JSON, in which a missing spike is null. */
  static double[] times(double[] numbers) {
    return Arrays.stream(numbers).map(t -> Double.isNaN(t) ? SpikeTime.NONE : t).toArray();
  }
}
