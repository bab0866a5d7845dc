package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.network.LayerSpec.BiasLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.BroadcastLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.MultiplexLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import java.util.ArrayList;
import java.util.List;

/**
 * A network of first spikes.
 *
 * @param inputs number of inputs, positive
 * @param layers its layers, in order; the last are neurons
 * @param rounding weights are rounded to multiples of this in both passes, while updates act on the unrounded ones; 0 for no rounding
 */
public record NetworkSpec(int inputs, List<LayerSpec> layers, double rounding) {

  public NetworkSpec {
    layers = List.copyOf(layers);
    require(inputs > 0, "a network needs at least 1 input, was " + inputs);
    require(rounding >= 0 && Double.isFinite(rounding), "weights are rounded to multiples of a number of 0 or more, was " + rounding);
    require(!layers.isEmpty() && layers.getLast() instanceof NeuronLayer, "the last layer must be a layer of neurons");
    shapes(inputs, layers);
  }

  /**
   * The shape of a layer.
   *
   * @param inputs number of sources
   * @param outputs number of sources of the layer after it
   * @param targets number of neurons of the next layer of neurons, this one included
   */
  public record LayerShape(int inputs, int outputs, int targets) {}

  /** The shape of every layer. */
  public List<LayerShape> shapes() {
    return shapes(inputs, layers);
  }

  /** Number of outputs: of neurons of the last layer. */
  public int outputs() {
    return shapes().getLast().outputs();
  }

  private static List<LayerShape> shapes(int inputs, List<LayerSpec> layers) {
    List<LayerShape> shapes = new ArrayList<>();
    int sources = inputs;
    for (int k = 0; k < layers.size(); k++) {
      LayerShape shape = shape(layers, k, sources);
      shapes.add(shape);
      sources = shape.outputs();
    }
    return List.copyOf(shapes);
  }

  private static LayerShape shape(List<LayerSpec> layers, int k, int sources) {
    int targets = targets(layers, k);
    int outputs = switch (layers.get(k)) {
      case NeuronLayer n -> n.size();
      case BiasLayer b -> sources + b.times().size();
      case MultiplexLayer m -> sources * m.factor();
      case BroadcastLayer b -> sources;
      case DelayLayer d -> {
        divides(k, "presynaptic", d.sharing().presynaptic(), sources);
        divides(k, "postsynaptic", d.sharing().postsynaptic(), targets);
        yield sources;
      }
    };
    return new LayerShape(sources, outputs, targets);
  }

  private static int targets(List<LayerSpec> layers, int from) {
    return layers.stream().skip(from).filter(NeuronLayer.class::isInstance).map(NeuronLayer.class::cast).findFirst().orElseThrow().size();
  }

  private static void divides(int layer, String side, int factor, int number) {
    require(number % factor == 0, "layer " + layer + ": the " + side + " sharing factor " + factor + " does not divide its " + number + " neurons");
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
