package io.synfire.runtime.firstspike.network;

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
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Networks of two layers of neurons with everything that may lie between, for properties. */
record RandomNetworks(RandomGenerator random) {
  static final int INPUTS = 4;
  static final NeuronTraining UNLIMITED = new NeuronTraining(LayerUpdate.DEFAULT, 1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  NetworkSpec network(Variability variability, double jitter) {
    List<LayerSpec> layers = new ArrayList<>();
    double tau = choose(0.7, 1.0);
    CurrentLif neuron = CurrentLif.normalized(tau, tau * choose(1, 1.5, 2), 0.1, 1.1);
    int sources = INPUTS;
    for (int size : new int[] {6, 4}) {
      sources = between(layers, sources, jitter);
      layers.add(new NeuronLayer(size, neuron, new Normal(6.0 / sources, 3.0 / sources), variability, UNLIMITED));
      sources = size;
    }
    return new NetworkSpec(INPUTS, layers, 0);
  }

  private int between(List<LayerSpec> layers, int before, double jitter) {
    int sources = before;
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      switch (random.nextInt(4)) {
        case 0 -> {
          layers.add(new BiasLayer(List.of(0.4, 0.9)));
          sources += 2;
        }
        case 1 -> {
          layers.add(new MultiplexLayer(2));
          sources *= 2;
        }
        case 2 -> layers.add(new BroadcastLayer());
        default -> layers.add(delays(sources, jitter));
      }
    }
    return sources;
  }

  private DelayLayer delays(int sources, double jitter) {
    Positivity positivity = switch (random.nextInt(3)) {
      case 0 -> new Positivity.Sigmoid(0.2, 1.3);
      case 1 -> new Positivity.Clip();
      default -> new Positivity.Shift();
    };
    Sharing sharing = random.nextBoolean() ? Sharing.NONE : new Sharing(sources % 2 == 0 ? 2 : 1, 2);
    DelayKind kind = DelayKind.values()[random.nextInt(3)];
    return new DelayLayer(kind, new Normal(0.4, 0.3), positivity, sharing, jitter, LayerUpdate.DEFAULT);
  }

  double[][] inputs(int samples) {
    double[][] inputs = new double[samples][INPUTS];
    for (double[] row : inputs) {
      for (int i = 0; i < INPUTS; i++) {
        row[i] = random.nextInt(8) == 0 ? SpikeTime.NONE : 2 * random.nextDouble();
      }
    }
    return inputs;
  }

  double[][] errors(int samples, int outputs) {
    double[][] errors = new double[samples][outputs];
    for (double[] row : errors) {
      for (int k = 0; k < outputs; k++) {
        row[k] = 2 * random.nextDouble() - 1;
      }
    }
    return errors;
  }

  private double choose(double... values) {
    return values[random.nextInt(values.length)];
  }
}
