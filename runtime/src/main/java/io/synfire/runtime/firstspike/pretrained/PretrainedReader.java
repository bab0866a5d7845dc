package io.synfire.runtime.firstspike.pretrained;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.data.DataException;
import io.synfire.runtime.firstspike.learning.Objective;
import io.synfire.runtime.firstspike.network.LayerSpec;
import io.synfire.runtime.firstspike.network.LayerSpec.NeuronLayer;
import io.synfire.runtime.firstspike.network.NetworkParameters;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads trained networks from JSON of schema {@value #SCHEMA}: layers in order of execution, each with {@code type} and its numbers. What the file states
 * twice, such as sizes and effective delays, must agree.
 */
public final class PretrainedReader {
  /** The schema of the files. */
  public static final String SCHEMA = "fastanddeep-model/1";

  private static final long LARGEST_FILE = 64L << 20;

  private PretrainedReader() {}

  /**
   * Reads a file.
   *
   * @throws DataException naming file, layer and field, if it cannot be read or is not such a network
   */
  public static PretrainedNetwork read(Path file) {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new DataException(file + ": has " + Files.size(file) + " bytes, a trained network at most " + LARGEST_FILE + "; give the file of a network");
      }
      return parse(new ObjectMapper().readTree(Files.readAllBytes(file)));
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new DataException(file + ": is not JSON" + where + ": " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    } catch (NoSuchFileException e) {
      throw new DataException(file + ": no such file; give the JSON file of a trained network", e);
    } catch (IOException e) {
      throw new DataException(file + ": cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new DataException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads the content of a file.
   *
   * @throws IllegalArgumentException naming layer and field, if it is not such a network
   */
  public static PretrainedNetwork parse(JsonNode content) {
    JsonFields root = new JsonFields(content);
    if (!root.text("schema").equals(SCHEMA)) {
      throw new IllegalArgumentException("field \"schema\" must be \"" + SCHEMA + "\", was \"" + root.text("schema") + "\"");
    }
    double clip = root.number("clip_weights_max", Double.POSITIVE_INFINITY);
    List<JsonFields> fields = new ArrayList<>();
    root.array("layers").forEach(l -> fields.add(new JsonFields(l)));
    List<LayerSpec> layers = new ArrayList<>();
    for (JsonFields layer : fields) {
      layers.add(at("layer " + layers.size(), () -> LayerReader.read(layer, clip)));
    }
    NetworkSpec network = new NetworkSpec(root.integer("n_inputs", 1), layers, root.number("rounding_precision", 0));
    NetworkParameters parameters = NetworkParameters.zeros(network);
    for (int k = 0; k < fields.size(); k++) {
      LayerNumbers numbers = new LayerNumbers(fields.get(k), network.layers().get(k), network.shapes().get(k));
      double[][] values = parameters.values().get(k);
      double[] offsets = parameters.thresholdOffsets().get(k);
      at("layer " + k, () -> {
        numbers.read(values, offsets);
        return values;
      });
    }
    double tau = ((NeuronLayer) layers.getLast()).neuron().tauSyn();
    Objective objective = at("loss", () -> ObjectiveReader.read(root.object("loss"), tau));
    return new PretrainedNetwork(root.text("name", ""), root.text("substrate", "sim"), objective, network, parameters);
  }

  private static <T> T at(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }
}
