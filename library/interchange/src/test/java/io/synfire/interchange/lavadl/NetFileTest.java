package io.synfire.interchange.lavadl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import io.synfire.runtime.data.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NetFileTest {
  @TempDir private Path folder;

  @Test
  void readsWeightsAndNeurons() {
    List<DenseLayer> layers = NetFile.read(write(Map.of()));

    assertThat(layers).singleElement().satisfies(layer -> {
      assertThat(layer.name()).isEqualTo("layer/0");
      assertThat(layer.weights()).isDeepEqualTo(new int[][] {{1, -2, 3}, {0, 255, -256}});
      assertThat(layer.delays()).containsExactly(0, 0);
      assertThat(layer.neuron()).isEqualTo(new CubaNeuron(410, 411, 64, 1));
    });
  }

  @Test
  void readsDelays() {
    assertThat(NetFile.read(write(Map.of("delay", new double[] {3, 62}))).getFirst().delays()).containsExactly(3, 62);
    assertThat(NetFile.read(write(Map.of("delay", new double[] {4}))).getFirst().delays()).containsExactly(4, 4);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("weight", new float[][] {{1, 2, 3}, {4, 5, 256}}, "layer/0/weight[1][2] must be a whole number from -256 to 255, is 256.0"),
        Arguments.of("weight", new float[][] {{0.5f, 2, 3}, {4, 5, 6}}, "layer/0/weight[0][0] must be a whole number from -256 to 255, is 0.5"),
        Arguments.of("weight", new float[][] {{1, 2, Float.NaN}, {4, 5, 6}}, "layer/0/weight[0][2] must be a finite number, is NaN"),
        Arguments.of("weight", new float[] {1, 2, 3}, "layer/0/weight must be a matrix, has 1 dimensions"),
        Arguments.of("outFeatures", 3, "layer/0/outFeatures is 3, but the weights have 2"),
        Arguments.of("type", "conv", "layer/0/type is \"conv\"; only dense layers are read"),
        Arguments.of("delay", new double[] {1, 2, 3}, "layer/0/delay has 3 values, the layer has 2 neurons"),
        Arguments.of("delay", new double[] {1, 63}, "layer/0/delay[1] must be a whole number from 0 to 62, is 63.0"),
        Arguments.of("neuron/type", "ALIF", "layer/0/neuron/type is \"ALIF\"; only CUBA neurons are read"),
        Arguments.of("neuron/iDecay", 4097, "layer/0/neuron/iDecay must be a whole number from 1 to 4096, is 4097.0"),
        Arguments.of("neuron/vDecay", -1, "layer/0/neuron/vDecay must be a whole number from 0 to 4095, is -1.0"),
        Arguments.of("neuron/vThMant", 131072, "layer/0/neuron/vThMant must be a whole number from 0 to 131071, is 131072.0"),
        Arguments.of("neuron/refDelay", 64, "layer/0/neuron/refDelay must be a whole number from 1 to 63, is 64.0"),
        Arguments.of("neuron/iDecay", "fast", "layer/0/neuron/iDecay must be a number, is fast"),
        Arguments.of("neuron/gradedSpike", 1, "layer/0/neuron/gradedSpike is true; only binary spikes are read"),
        Arguments.of("neuron/vDecay", null, "layer/0/neuron/vDecay is missing"),
        Arguments.of("weight", null, "layer/0/weight is missing"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("faults")
  void namesPlaceValueAndLimit(String place, Object value, String message) {
    Map<String, Object> change = new HashMap<>();
    change.put(place, value);
    Path file = write(change);

    assertThatThrownBy(() -> NetFile.read(file)).isInstanceOf(DataException.class).hasMessageContaining(file + ": " + message);
  }

  @Test
  void refusesLayersThatDoNotMeet() {
    Path file = folder.resolve("two.net");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      WritableGroup layers = hdf.putGroup("layer");
      layer(layers.putGroup("0"), Map.of());
      layer(layers.putGroup("1"), Map.of());
    }

    assertThatThrownBy(() -> NetFile.read(file)).hasMessageContaining("layer/1/weight has 3 inputs, but layer/0 has 2 neurons");
  }

  @Test
  void refusesWhatIsNoNetwork() throws IOException {
    Path empty = folder.resolve("empty.net");
    try (WritableHdfFile hdf = HdfFile.write(empty)) {
      hdf.putGroup("other");
    }
    Path garbage = Files.write(folder.resolve("garbage.net"), new byte[5000]);

    assertThatThrownBy(() -> NetFile.read(empty)).isInstanceOf(DataException.class).hasMessageContaining("layer is missing or empty");
    assertThatThrownBy(() -> NetFile.read(garbage)).isInstanceOf(DataException.class).hasMessageContaining("is no sound HDF5 file");
    assertThatThrownBy(() -> NetFile.read(folder.resolve("none.net"))).isInstanceOf(DataException.class).hasMessageContaining("there is no such file");
  }

  @Test
  void everyTruncationOfAFileIsAnErrorOrTheSameNetwork() throws IOException {
    byte[] whole = Files.readAllBytes(write(Map.of()));
    List<DenseLayer> network = NetFile.read(folder.resolve("made.net"));
    for (int length = 0; length < whole.length; length += 37) {
      Path cut = Files.write(folder.resolve("cut.net"), java.util.Arrays.copyOf(whole, length));
      try {
        assertThat(NetFile.read(cut).getFirst().neuron()).isEqualTo(network.getFirst().neuron());
      } catch (DataException e) {
        assertThat(e).hasMessageContaining(cut.toString());
      }
    }
  }

  private Path write(Map<String, Object> changes) {
    Path file = folder.resolve("made.net");
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      layer(hdf.putGroup("layer").putGroup("0"), changes);
    }
    return file;
  }

  private static void layer(WritableGroup group, Map<String, Object> changes) {
    Map<String, Object> fields = new HashMap<>(Map.of(
        "type", "dense", "weight", new float[][] {{1, -2, 3}, {0, 255, -256}}, "inFeatures", 3, "outFeatures", 2,
        "neuron/type", "CUBA", "neuron/iDecay", 410, "neuron/vDecay", 411, "neuron/vThMant", 64, "neuron/refDelay", 1, "neuron/gradedSpike", 0));
    fields.putAll(changes);
    WritableGroup neuron = group.putGroup("neuron");
    fields.forEach((place, value) -> {
      if (value != null && place.startsWith("neuron/")) {
        neuron.putDataset(place.substring("neuron/".length()), value);
      } else if (value != null) {
        group.putDataset(place, value);
      }
    });
  }
}
