package io.synfire.runtime.firstspike.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.data.DataDirectory;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.neuron.SpikeTime;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import io.synfire.runtime.firstspike.pretrained.PretrainedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path file = folder.resolve("models").resolve(name + ".json");
    PretrainedNetwork network = PretrainedReader.read(file).withRounding(rounding);
    List<LayerSpec> layers = network.network().layers().stream().map(layer -> limited ? layer : unlimited(layer)).toList();
    return new GoldenNetwork(json(file), new NetworkSpec(network.network().inputs(), layers, rounding), network.parameters());
  }

  private static LayerSpec unlimited(LayerSpec layer) {
    if (!(layer instanceof NeuronLayer n)) {
      return layer;
    }
    NeuronTraining training = new NeuronTraining(n.training().update(), 1, Double.POSITIVE_INFINITY, n.training().clip());
    return new NeuronLayer(n.size(), n.neuron(), n.weights(), n.variability(), training);
  }

  /** Times of JSON, in which a missing spike is null. */
  static double[] times(double[] numbers) {
    return Arrays.stream(numbers).map(t -> Double.isNaN(t) ? SpikeTime.NONE : t).toArray();
  }
}
