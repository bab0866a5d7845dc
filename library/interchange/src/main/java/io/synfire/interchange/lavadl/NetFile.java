package io.synfire.interchange.lavadl;

import io.synfire.interchange.hdf5.Hdf5Source;
import io.synfire.runtime.data.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads {@code .net} files of Lava DL: groups {@code layer/0, layer/1, ...} with {@code type}, {@code weight} ({@code [output][input]}), and a
 * group {@code neuron} with {@code type}, {@code iDecay}, {@code vDecay}, {@code vThMant}, {@code refDelay}, {@code gradedSpike}.
 */
public final class NetFile {
  private static final int SMALLEST_WEIGHT = -256;
  private static final int LARGEST_WEIGHT = 255;
  private static final int LONGEST_DELAY = 62;
  private final Hdf5Source source;

  private NetFile(Hdf5Source source) {
    this.source = source;
  }

  /**
   * The layers of a network, first to last.
   *
   * @throws DataException naming file, layer, quantity, value and limit, where the file is malformed or has what is not supported: layers that
   *     are not dense, neurons that are not CUBA, graded spikes
   */
  public static List<DenseLayer> read(Path path) {
    return Hdf5Source.read(path, source -> new NetFile(source).layers());
  }

  private List<DenseLayer> layers() {
    int count = source.children("layer").size();
    if (count == 0) {
      throw source.fault("layer", "is missing or empty: the file is no network exported by Lava DL");
    }
    List<DenseLayer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      DenseLayer layer = layer("layer/" + i);
      if (i > 0 && layer.inputs() != layers.getLast().outputs()) {
        throw source.fault(layer.name() + "/weight",
            "has " + layer.inputs() + " inputs, but " + layers.getLast().name() + " has " + layers.getLast().outputs() + " neurons");
      }
      layers.add(layer);
    }
    return layers;
  }

  private DenseLayer layer(String name) {
    String type = source.text(name + "/type").toLowerCase(Locale.ROOT);
    if (!type.equals("dense")) {
      throw source.fault(name + "/type", "is \"" + type + "\"; only dense layers are read: export the network without it, or as dense");
    }
    int[][] weights = weights(name);
    return new DenseLayer(name, weights, delays(name, weights.length), neuron(name + "/neuron"));
  }

  private int[][] weights(String name) {
    double[][] values = source.matrix(name + "/weight");
    declared(name + "/outFeatures", values.length);
    declared(name + "/inFeatures", values[0].length);
    int[][] weights = new int[values.length][values[0].length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        weights[i][j] = whole(name + "/weight[" + i + "][" + j + "]", values[i][j], SMALLEST_WEIGHT, LARGEST_WEIGHT);
      }
    }
    return weights;
  }

  private void declared(String place, int found) {
    if (source.has(place) && source.whole(place) != found) {
      throw source.fault(place, "is " + source.whole(place) + ", but the weights have " + found);
    }
  }

  private int[] delays(String name, int neurons) {
    int[] delays = new int[neurons];
    String place = name + "/delay";
    if (source.has(place)) {
      double[] values = source.vector(place);
      if (values.length != 1 && values.length != neurons) {
        throw source.fault(place, "has " + values.length + " values, the layer has " + neurons + " neurons");
      }
      for (int i = 0; i < neurons; i++) {
        delays[i] = whole(place + "[" + i + "]", values[values.length == 1 ? 0 : i], 0, LONGEST_DELAY);
      }
    }
    return delays;
  }

  private CubaNeuron neuron(String name) {
    String type = source.text(name + "/type");
    if (!type.equals("CUBA")) {
      throw source.fault(name + "/type", "is \"" + type + "\"; only CUBA neurons are read: train the network with them");
    }
    if (source.has(name + "/gradedSpike") && source.flag(name + "/gradedSpike")) {
      throw source.fault(name + "/gradedSpike", "is true; only binary spikes are read: export the network with binary spikes");
    }
    int refractory = source.has(name + "/refDelay") ? parameter(name + "/refDelay", 1, 63) : 1;
    return new CubaNeuron(parameter(name + "/iDecay", 1, 4096), parameter(name + "/vDecay", 0, 4095), parameter(name + "/vThMant", 0, 131071), refractory);
  }

  private int parameter(String place, int least, int most) {
    return whole(place, source.number(place), least, most);
  }

  private int whole(String place, double value, int least, int most) {
    if (value != Math.rint(value) || value < least || value > most) {
      throw source.fault(place, "must be a whole number from " + least + " to " + most + ", is " + value);
    }
    return (int) value;
  }
}
