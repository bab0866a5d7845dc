package io.synfire.runtime.firstspike.pretrained;

import io.synfire.runtime.check.JsonFields;
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
import io.synfire.runtime.firstspike.network.LayerSpec.Variability;
import io.synfire.runtime.firstspike.network.Positivity;
import io.synfire.runtime.firstspike.neuron.CurrentLif;
import java.util.Arrays;

/** Reads what a layer is, without its numbers. */
final class LayerReader {
  private static final Normal UNKNOWN = new Normal(0, 0);
  private static final double SAME = 1e-9;

  private LayerReader() {}

  static LayerSpec read(JsonFields layer, double clip) {
    return switch (layer.text("type")) {
      case "NeuronLayer" -> neurons(layer, clip);
      case "DelayLayer" -> delays(layer);
      case "MultiplexLayer" -> new MultiplexLayer(layer.integer("factor", 1));
      case "BroadcastLayer" -> new BroadcastLayer();
      case "BiasesLayer" -> new BiasLayer(Arrays.stream(layer.vector("times")).boxed().toList());
      default -> throw new IllegalArgumentException("field \"type\" must be NeuronLayer, DelayLayer, MultiplexLayer, BroadcastLayer or BiasesLayer, was \""
          + layer.text("type") + "\"");
    };
  }

  private static NeuronLayer neurons(JsonFields layer, double clip) {
    Variability variability = new Variability(
        layer.number("threshold_noise_s2s_std", 0), layer.number("threshold_noise_b2b_std", 0), UNKNOWN, layer.number("jitter", 0));
    NeuronTraining training = new NeuronTraining(LayerUpdate.DEFAULT, 1, layer.number("max_dw_norm", Double.POSITIVE_INFINITY), clip);
    double[][] weights = layer.matrix("weights");
    return new NeuronLayer(weights.length == 0 ? 0 : weights[0].length, neuron(layer), UNKNOWN, variability, training);
  }

  private static CurrentLif neuron(JsonFields layer) {
    double tauSyn = layer.number("tau_syn");
    double tauMem = layer.number("tau_mem");
    agrees(layer, "g_leak", tauSyn / tauMem, "tau_syn / tau_mem");
    agrees(layer, "model_tau_ratio", tauMem / tauSyn, "tau_mem / tau_syn");
    return CurrentLif.normalized(tauSyn, tauMem, layer.number("leak"), layer.number("threshold"));
  }

  private static void agrees(JsonFields layer, String field, double expected, String formula) {
    double found = layer.number(field, expected);
    if (!(Math.abs(found - expected) <= SAME * expected)) {
      throw new IllegalArgumentException("field \"" + field + "\" must be " + formula + " = " + expected + ", was " + found);
    }
  }

  private static DelayLayer delays(JsonFields layer) {
    DelayKind kind = switch (layer.text("kind")) {
      case "DelaySynaptic" -> DelayKind.SYNAPTIC;
      case "DelayAxonal" -> DelayKind.AXONAL;
      case "DelayDendritic" -> DelayKind.DENDRITIC;
      default -> throw new IllegalArgumentException("field \"kind\" must be DelaySynaptic, DelayAxonal or DelayDendritic, was \"" + layer.text("kind") + "\"");
    };
    Sharing sharing = new Sharing(
        layer.has("presyn_sharing_factor") ? layer.integer("presyn_sharing_factor", 1) : 1,
        layer.has("postsyn_sharing_factor") ? layer.integer("postsyn_sharing_factor", 1) : 1);
    return new DelayLayer(kind, UNKNOWN, positivity(layer.object("positivity")), sharing, layer.number("jitter", 0), LayerUpdate.DEFAULT);
  }

  private static Positivity positivity(JsonFields positivity) {
    return switch (positivity.text("name")) {
      case "sigmoid" -> new Positivity.Sigmoid(positivity.number("shift", 0), positivity.number("scale", 1));
      case "clip" -> new Positivity.Clip();
      case "shift" -> new Positivity.Shift();
      default -> throw new IllegalArgumentException("field \"name\" of \"positivity\" must be sigmoid, clip or shift, was \"" + positivity.text("name") + "\"");
    };
  }
}
