package io.synfire.runtime.firstspike.network;

import io.synfire.runtime.firstspike.network.LayerSpec.DelayKind;
import io.synfire.runtime.firstspike.network.LayerSpec.DelayLayer;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkSpec.LayerShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a network, or derivatives of a loss by them: per layer weights {@code [source][target]} or delay parameters
 * {@code [source or 1][target or 1]} before tiling, an array without rows for other layers; and the fixed offsets of thresholds {@code [neuron]}, which are
 * not trained, empty for other layers. The arrays are live. Networks of the DSL have {@link io.synfire.runtime.parameters.NetworkParameters}.
 *
 * @param values per layer its array
 * @param thresholdOffsets per layer the offsets
 */
public record NetworkParameters(List<double[][]> values, List<double[]> thresholdOffsets) {

  public NetworkParameters {
    values = List.copyOf(values);
    thresholdOffsets = List.copyOf(thresholdOffsets);
  }

  /** All zero, in the shapes of a network. */
  public static NetworkParameters zeros(NetworkSpec network) {
    List<LayerShape> shapes = network.shapes();
    List<double[][]> values = new ArrayList<>();
    List<double[]> offsets = new ArrayList<>();
    for (int k = 0; k < shapes.size(); k++) {
      values.add(array(network.layers().get(k), shapes.get(k)));
      offsets.add(new double[network.layers().get(k) instanceof NeuronLayer n ? n.size() : 0]);
    }
    return new NetworkParameters(values, offsets);
  }

  private static double[][] array(LayerSpec layer, LayerShape shape) {
    return switch (layer) {
      case NeuronLayer n -> new double[shape.inputs()][n.size()];
      case DelayLayer d -> new double[d.kind() == DelayKind.DENDRITIC ? 1 : shape.inputs() / d.sharing().presynaptic()][
          d.kind() == DelayKind.AXONAL ? 1 : shape.targets() / d.sharing().postsynaptic()];
      default -> new double[0][];
    };
  }

  /** A copy of everything. */
  public NetworkParameters copy() {
    return new NetworkParameters(
        values.stream().map(a -> java.util.Arrays.stream(a).map(double[]::clone).toArray(double[][]::new)).toList(),
        thresholdOffsets.stream().map(double[]::clone).toList());
  }
}
