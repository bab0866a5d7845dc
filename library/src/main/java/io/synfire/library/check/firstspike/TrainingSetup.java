package io.synfire.library.check.firstspike;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.firstspike.data.SpikeTimeData;
import io.synfire.runtime.firstspike.learning.BatchReport;
import io.synfire.runtime.firstspike.learning.FirstSpikeTrainer;
import io.synfire.runtime.firstspike.learning.TrainingSettings;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Batches;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Bumping;
import io.synfire.runtime.firstspike.learning.TrainingSettings.RateSchedule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.UpdateRule;
import io.synfire.runtime.firstspike.learning.TrainingSettings.Updating;
import io.synfire.runtime.firstspike.network.ForwardMode;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.LayerUpdate;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronTraining;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.pretrained.ObjectiveReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A recorded training as network, settings and data. */
final class TrainingSetup {
  private static final double RATE = 0.005;

  private TrainingSetup() {}

  /** The network with the learning rates and limits of missing spikes of a record. */
  static NetworkSpec network(NetworkSpec network, JsonFields record) {
    JsonNode rates = record.array("lrs");
    JsonNode missing = record.object("weight_bumping").array("max_num_missing_spikes");
    List<LayerSpec> layers = new ArrayList<>();
    for (int k = 0; k < network.layers().size(); k++) {
      JsonNode rate = rates.path(k);
      LayerUpdate update = new LayerUpdate(true, rate.isNumber() ? OptionalDouble.of(rate.doubleValue()) : OptionalDouble.empty(), false);
      layers.add(switch (network.layers().get(k)) {
        case NeuronLayer n -> new NeuronLayer(n.size(), n.neuron(), n.weights(), n.variability(),
            new NeuronTraining(update, missing.path(k).asDouble(1), n.training().maxGradient(), n.training().clip()));
        case DelayLayer d -> new DelayLayer(d.kind(), d.parameters(), d.positivity(), d.sharing(), d.jitter(), update);
        case LayerSpec other -> other;
      });
    }
    return new NetworkSpec(network.inputs(), layers, network.rounding());
  }

  /** The settings of a record. */
  static TrainingSettings settings(NetworkSpec network, JsonFields record) {
    JsonFields bumping = record.object("weight_bumping");
    double tau = ((NeuronLayer) network.layers().getLast()).neuron().tauSyn();
    int size = record.integer("batch_size", 1);
    Updating updating = new Updating(new UpdateRule.Adam(), record.number("learning_rate", RATE), new RateSchedule.Constant(),
        new Bumping(bumping.number("value"), bumping.get("exp").asBoolean(), bumping.get("targeted").asBoolean()));
    return new TrainingSettings(
        ObjectiveReader.read(record.object("loss"), tau), updating, new Batches(size, size, 1, List.of()), Optional.empty(), new ForwardMode.Exact(), 0);
  }

  /** The training samples of Yin-Yang for a network of any multiple of its inputs. */
  static SpikeTimeData data(NetworkSpec network) {
    return YinYangFor.network(network).train();
  }

  /** Trains with consecutive samples. */
  static BatchReport step(FirstSpikeTrainer trainer, SpikeTimeData data, int first, int size) {
    double[][] inputs = new double[size][];
    int[] labels = new int[size];
    for (int s = 0; s < size; s++) {
      inputs[s] = data.times()[(first + s) % data.size()];
      labels[s] = data.labels()[(first + s) % data.size()];
    }
    return trainer.step(inputs, labels);
  }

  /** Sets parameters of layers to recorded ones. */
  static void load(JsonNode recorded, NetworkParameters parameters) {
    for (JsonNode node : recorded) {
      JsonFields layer = new JsonFields(node);
      int k = layer.integer("layer", 0);
      double[][] from = layer.matrix("value");
      double[][] to = k < parameters.values().size() ? parameters.values().get(k) : new double[0][];
      if (from.length != to.length || from.length == 0 || from[0].length != to[0].length) {
        throw new IllegalArgumentException("field \"value\" of layer " + k + " has another shape than the network's");
      }
      Arrays.setAll(to, i -> from[i].clone());
    }
  }
}
