package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.chip.SynapseFormat;
import io.synfire.chip.SynapseFormat.Bits;
import io.synfire.chip.SynapseFormat.Compression;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.block.SynapseGroup;
import io.synfire.runtime.loihi.block.SynapseGroup.Routing;
import io.synfire.runtime.loihi.block.SynapseGroup.Storage;
import io.synfire.runtime.loihi.neuron.Compartments;
import io.synfire.runtime.loihi.pes.PesLearning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the recorded form of the programs of a chip. A block is labelled by its index in the file, since recorded labels are not unique. */
final class BlockReader {
  private static final int DENSE_COMPRESSION = 3;
  private static final int WEIGHT_BITS = 8;
  private static final int[] INDEX_BITS = {0, 6, 7, 8, 9, 10, 11, 12};

  private BlockReader() {}

  /** The blocks and inputs of a case. */
  static ChipProgram program(JsonFields fields) {
    return new ChipProgram(blocks(fields), inputs(fields));
  }

  /** Field {@code blocks}. */
  static List<Block> blocks(JsonFields fields) {
    List<Block> blocks = new ArrayList<>();
    for (JsonNode node : fields.array("blocks")) {
      blocks.add(block(Integer.toString(blocks.size()), new JsonFields(node)));
    }
    return blocks;
  }

  /** Field {@code inputs}. */
  static List<SpikeInput> inputs(JsonFields fields) {
    List<SpikeInput> inputs = new ArrayList<>();
    for (JsonNode node : fields.array("inputs")) {
      JsonFields input = new JsonFields(node);
      int size = input.integer("n", 1);
      inputs.add(new SpikeInput("input " + inputs.size(), size, axons(input, size)));
    }
    return inputs;
  }

  /** One block. */
  static Block block(String label, JsonFields block) {
    List<SynapseGroup> groups = new ArrayList<>();
    for (JsonNode node : block.array("synapses")) {
      groups.add(group(new JsonFields(node)));
    }
    return new Block(label, compartments(block.object("compartment")), groups, axons(block, block.integer("n", 1)));
  }

  private static Compartments compartments(JsonFields fields) {
    Optional<Compartments.Noise> noise = fields.has("noise") ? Optional.of(noise(fields.object("noise"))) : Optional.empty();
    Compartments.Limits limits =
        new Compartments.Limits(IntegerFields.integer(fields, "vmin"), IntegerFields.integer(fields, "vmax"), noise);
    return new Compartments(
        new int[][] {IntegerFields.vector(fields, "decay_u")},
        IntegerFields.vector(fields, "decay_v"),
        IntegerFields.vector(fields, "vth"),
        IntegerFields.vector(fields, "bias"),
        IntegerFields.vector(fields, "refract_delay"),
        limits);
  }

  private static Compartments.Noise noise(JsonFields fields) {
    JsonNode given = fields.array("enable");
    boolean[] enabled = new boolean[given.size()];
    for (int i = 0; i < enabled.length; i++) {
      enabled[i] = given.get(i).asBoolean();
    }
    return new Compartments.Noise(
        enabled, IntegerFields.integer(fields, "exp"), IntegerFields.integer(fields, "mant_offset"), fields.get("at_membrane").asBoolean());
  }

  private static SynapseGroup group(JsonFields fields) {
    int axons = fields.integer("n_axons", 0);
    int[] base = fields.has("axon_compartment_bases") ? IntegerFields.vector(fields, "axon_compartment_bases") : new int[axons];
    int[] set = fields.has("axon_to_weight_map") ? IntegerFields.vector(fields, "axon_to_weight_map") : IntStream.range(0, axons).toArray();
    Optional<SynapseGroup.Learning> learning = fields.has("learning") ? Optional.of(learning(fields.object("learning"))) : Optional.empty();
    int[][][] weights = IntegerFields.series(fields, "weights");
    return new SynapseGroup(
        0,
        new Routing(axons, set, base),
        weights,
        fields.has("indices") ? IntegerFields.series(fields, "indices") : consecutive(weights),
        Optional.empty(),
        storage(fields),
        learning);
  }

  /** Indices where none are recorded: the first compartments in order. */
  private static int[][][] consecutive(int[][][] weights) {
    return Arrays.stream(weights)
        .map(set -> Arrays.stream(set).map(row -> IntStream.range(0, row.length).toArray()).toArray(int[][]::new))
        .toArray(int[][][]::new);
  }

  private static Storage storage(JsonFields fields) {
    Compression compression = fields.integer("compression", 0) == DENSE_COMPRESSION ? Compression.DENSE : Compression.SPARSE;
    Bits bits = new Bits(WEIGHT_BITS, INDEX_BITS[fields.integer("idx_bits_code", 0)], 0, 0);
    return new Storage(
        new SynapseFormat(compression, bits, SynapseFormat.DENSE.synapsesPerWord()),
        IntegerFields.integer(fields, "weight_exp"),
        fields.integer("pop_type", 0));
  }

  private static PesLearning learning(JsonFields fields) {
    return new PesLearning(
        new PesLearning.Trace(fields.number("tracing_tau"), fields.number("tracing_mag"), fields.integer("train_epoch", 1)),
        new PesLearning.Rate(
            IntegerFields.integer(fields, "lr_int"), IntegerFields.integer(fields, "lr_exp"), fields.integer("learn_epoch", 1)),
        new PesLearning.Weight(fields.integer("real_weight_exp", 0), fields.integer("shift_bits", 0)));
  }

  /** Field {@code axons} of a block or an input of this size; none where the field is absent. */
  static List<AxonGroup> axons(JsonFields source, int size) {
    List<AxonGroup> groups = new ArrayList<>();
    if (!source.has("axons")) {
      return groups;
    }
    for (JsonNode node : source.array("axons")) {
      JsonFields axons = new JsonFields(node);
      int[] target = IntegerFields.vector(axons, "target");
      int[] axon =
          axons.has("compartment_map") ? IntegerFields.vector(axons, "compartment_map") : IntStream.range(0, size).toArray();
      int[] atom = axons.has("compartment_atoms") ? IntegerFields.vector(axons, "compartment_atoms") : new int[size];
      groups.add(new AxonGroup(target[0], target[1], axon, atom));
    }
    return groups;
  }
}
