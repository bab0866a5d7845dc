package io.synfire.runtime.firstspike.experiment;

import io.synfire.runtime.firstspike.configuration.FirstSpikeExperiment;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.network.Positivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An experiment in lines of text. */
final class ExperimentDescription {

  private ExperimentDescription() {}

  static List<String> of(FirstSpikeExperiment experiment) {
    List<String> lines = new ArrayList<>();
    lines.add("data      " + experiment.data().source() + (experiment.data().settings().isEmpty() ? "" : " " + experiment.data().settings()));
    lines.addAll(network(experiment.network()));
    lines.addAll(TrainingDescription.of(experiment.training()));
    experiment.notes().forEach(n -> lines.add("note      " + n));
    return lines;
  }

  /** The layers, a line each, and the number of parameters. */
  static List<String> network(NetworkSpec network) {
    List<String> lines = new ArrayList<>();
    lines.add("inputs    " + network.inputs());
    NetworkParameters shapes = NetworkParameters.zeros(network);
    long sum = 0;
    for (int k = 0; k < network.layers().size(); k++) {
      double[][] values = shapes.values().get(k);
      long count = values.length == 0 ? 0 : (long) values.length * values[0].length;
      sum += count;
      lines.add(String.format(Locale.ROOT, "layer %-3d %s%s", k, layer(network.layers().get(k)), count == 0 ? "" : ", " + count + " parameters"));
    }
    lines.add("sum       " + sum + " parameters" + (network.rounding() > 0 ? ", weights rounded to multiples of " + network.rounding() : ""));
    return lines;
  }

  private static String layer(LayerSpec layer) {
    return switch (layer) {
      case NeuronLayer n -> n.size() + " neurons, tau_mem/tau_syn " + number(n.neuron().tauMem() / n.neuron().tauSyn()) + ", threshold "
          + number(n.neuron().threshold()) + ", weights N(" + number(n.weights().mean()) + ", " + number(n.weights().standardDeviation()) + ")"
          + rate(n.training().update());
      case DelayLayer d -> d.kind().name().toLowerCase(Locale.ROOT) + " delays, parameters N(" + number(d.parameters().mean()) + ", "
          + number(d.parameters().standardDeviation()) + "), " + positivity(d.positivity()) + rate(d.update());
      case BiasLayer b -> "biases at " + b.times();
      case MultiplexLayer m -> "every input " + m.factor() + " times";
      case BroadcastLayer b -> "every input to every neuron";
    };
  }

  private static String positivity(Positivity positivity) {
    return switch (positivity) {
      case Positivity.Sigmoid g -> number(g.shift()) + " + " + number(g.scale()) + " sigmoid(parameter)";
      case Positivity.Clip c -> "clipped at 0";
      case Positivity.Shift h -> "raised together where one is below 0";
    };
  }

  private static String rate(LayerSpec.LayerUpdate update) {
    String rate = update.learningRate().isPresent() ? ", learning rate " + number(update.learningRate().getAsDouble()) : "";
    return (update.trainable() ? rate : ", not trained") + (update.monitored() ? ", recorded" : "");
  }

  /** A number without a needless decimal point. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : String.valueOf(value);
  }
}
