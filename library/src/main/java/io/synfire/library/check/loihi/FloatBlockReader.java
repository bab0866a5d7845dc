package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.chip.SynapseFormat;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatCompartments.FloatNoise;
import io.synfire.runtime.loihi.block.FloatCompartments.Limits;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatLearning;
import io.synfire.runtime.loihi.block.FloatSynapseGroup.FloatStorage;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads recorded blocks of float parameters. */
final class FloatBlockReader {
  private FloatBlockReader() {}

  /** A block; its synapses reach the first neurons in order, each axon with weights of its own. */
  static FloatBlock read(String label, JsonFields block) {
    List<FloatSynapseGroup> groups = new ArrayList<>();
    for (JsonNode group : block.array("synapses")) {
      groups.add(group(new JsonFields(group)));
    }
    return new FloatBlock(label, compartments(block.object("compartment")), groups, List.of());
  }

  /** A block whose synapses and axons lead where those of a block in integers do. */
  static FloatBlock read(String label, JsonFields block, Block routes) {
    FloatBlock plain = read(label, block);
    List<FloatSynapseGroup> groups = new ArrayList<>();
    for (int i = 0; i < plain.synapses().size(); i++) {
      FloatSynapseGroup group = plain.synapses().get(i);
      SynapseGroup route = routes.synapses().get(i);
      FloatStorage storage = new FloatStorage(route.storage().format(), route.storage().population());
      groups.add(new FloatSynapseGroup(0, route.routing(), group.weights(), route.indices(), route.delays(), storage, group.learning()));
    }
    return new FloatBlock(label, plain.compartments(), groups, routes.axons());
  }

  private static FloatCompartments compartments(JsonFields fields) {
    double[] decay = fields.vector("decay_v");
    boolean[] enabled = new boolean[decay.length];
    Arrays.fill(enabled, fields.get("enable_noise").asBoolean());
    boolean atMembrane = fields.integer("noise_at_membrane", 0) == 1;
    FloatNoise noise = new FloatNoise(enabled, fields.number("noise_exp"), fields.number("noise_offset"), atMembrane);
    double minimum = fields.number("vmin", Double.NEGATIVE_INFINITY);
    double maximum = fields.number("vmax", Double.POSITIVE_INFINITY);
    Limits limits = new Limits(minimum, maximum, fields.get("scale_u").asBoolean(), fields.get("scale_v").asBoolean(), noise);
    int[] refractory = Arrays.stream(fields.vector("refract_delay")).mapToInt(d -> (int) d).toArray();
    return new FloatCompartments(new double[][] {fields.vector("decay_u")}, decay, fields.vector("vth"), fields.vector("bias"), refractory, limits);
  }

  private static FloatSynapseGroup group(JsonFields fields) {
    double[][][] recorded = fields.series("weights");
    float[][][] weights = new float[recorded.length][][];
    int[][][] indices = new int[recorded.length][][];
    for (int set = 0; set < recorded.length; set++) {
      weights[set] = Arrays.stream(recorded[set]).map(FloatBlockReader::floats).toArray(float[][]::new);
      indices[set] = Arrays.stream(recorded[set]).map(row -> IntStream.range(0, row.length).toArray()).toArray(int[][]::new);
    }
    int[] own = IntStream.range(0, recorded.length).toArray();
    Routing routing = new Routing(own.length, own, new int[own.length]);
    Optional<FloatLearning> learning = fields.has("learning") ? Optional.of(LearningReader.read(fields.object("learning"))) : Optional.empty();
    return new FloatSynapseGroup(0, routing, weights, indices, Optional.empty(), new FloatStorage(SynapseFormat.DENSE, 0), learning);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
