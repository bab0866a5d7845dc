package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.loihi.block.AxonGroup;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.block.FloatCompartments;
import io.synfire.runtime.loihi.block.FloatSynapseGroup;
import io.synfire.runtime.loihi.block.SpikeInput;
import io.synfire.runtime.loihi.ensemble.ChipProbe;
import io.synfire.runtime.loihi.mapping.ProbePieces;
import io.synfire.runtime.loihi.mapping.SplitProgram;
import io.synfire.runtime.loihi.mapping.SplitProgram.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Compares the float blocks built from the description of a network, what its host sends, and where its probes look, with the recorded ones. */
final class NetworkComparison {
  private static final double TOLERANCE = 1e-5;

  private final Differences differences;
  private final SplitProgram split;

  NetworkComparison(Differences differences, SplitProgram split) {
    this.differences = differences;
    this.split = split;
  }

  /** Compares blocks: floats within 1e-5 of the largest value of each array, routes exactly. */
  void blocks(List<FloatBlock> recorded) {
    List<FloatBlock> found = split.program().blocks();
    differences.equal("number of blocks built", found.size(), recorded.size());
    for (int b = 0; b < Math.min(found.size(), recorded.size()); b++) {
      String name = "built block " + b + " ";
      compartments(name, found.get(b).compartments(), recorded.get(b).compartments());
      axons(name, found.get(b).axons(), recorded.get(b).axons());
      differences.equal(name + "synapse groups", found.get(b).synapses().size(), recorded.get(b).synapses().size());
      for (int g = 0; g < Math.min(found.get(b).synapses().size(), recorded.get(b).synapses().size()); g++) {
        synapses(name, found.get(b).synapses().get(g), recorded.get(b).synapses().get(g));
      }
    }
  }

  private void compartments(String name, FloatCompartments found, FloatCompartments recorded) {
    differences.closeTo(name + "decay_u", found.decayU(), recorded.decayU(), TOLERANCE);
    differences.closeTo(name + "decay_v, threshold", new double[][] {found.decayV(), found.threshold()},
        new double[][] {recorded.decayV(), recorded.threshold()}, TOLERANCE);
    differences.closeTo(name + "bias", new double[][] {found.bias()}, new double[][] {recorded.bias()}, TOLERANCE);
    differences.equal(name + "refractory delay", new int[][] {found.refractoryDelay()}, new int[][] {recorded.refractoryDelay()});
    differences.equal(name + "scaled", found.limits().scaleU() + " " + found.limits().scaleV(),
        recorded.limits().scaleU() + " " + recorded.limits().scaleV());
    differences.equal(name + "limits", found.limits().minimum() + " " + found.limits().maximum(),
        recorded.limits().minimum() + " " + recorded.limits().maximum());
  }

  private void synapses(String name, FloatSynapseGroup found, FloatSynapseGroup recorded) {
    differences.equal(name + "axon bases and weight sets", new int[][] {found.routing().base(), found.routing().set()},
        new int[][] {recorded.routing().base(), recorded.routing().set()});
    differences.equal(name + "indices", BlockComparison.rows(found.indices()), BlockComparison.rows(recorded.indices()));
    differences.closeTo(name + "weights", rows(found.weights()), rows(recorded.weights()), TOLERANCE);
    differences.equal(name + "population", found.storage().population(), recorded.storage().population());
  }

  private static double[][] rows(float[][][] weights) {
    return Arrays.stream(weights).flatMap(Arrays::stream)
        .map(row -> IntStream.range(0, row.length).mapToDouble(k -> row[k]).toArray()).toArray(double[][]::new);
  }

  private void axons(String name, List<AxonGroup> found, List<AxonGroup> recorded) {
    differences.equal(name + "axons", axons(found), axons(recorded));
  }

  private static List<String> axons(List<AxonGroup> groups) {
    return groups.stream().map(g -> g.block() + " " + g.synapses() + Arrays.toString(g.axon()) + Arrays.toString(g.atom())).toList();
  }

  /** Compares inputs and the spikes that the host sends in the steps of a case. */
  void inputs(JsonFields fields, RecordedNetwork network, List<SpikeInput> recorded) {
    List<SpikeInput> found = split.program().inputs();
    differences.equal("number of inputs", found.size(), recorded.size());
    for (int i = 0; i < Math.min(found.size(), recorded.size()); i++) {
      axons("input " + i + " ", found.get(i).axons(), recorded.get(i).axons());
    }
    network.spikes().ifPresent(spikes -> spikes(fields, spikes));
  }

  private void spikes(JsonFields fields, IntFunction<int[]> spikes) {
    int steps = fields.integer("steps", 1);
    int[][] sent = new int[steps][];
    int[][] expected = new int[steps][0];
    for (int k = 0; k < steps; k++) {
      sent[k] = spikes.apply(k);
    }
    for (JsonNode entry : new JsonFields(fields.array("inputs").get(0)).array("spikes")) {
      expected[entry.get(0).asInt() - 1] = IntegerFields.vector("spikes", entry.get(1));
    }
    differences.equal("spikes of the host", sent, expected);
  }

  /** Compares where each probe that does not mix looks, where its block was cut; a whole block is read in whichever order is asked for. */
  void probes(List<ChipProbe> recorded) {
    for (ChipProbe probe : recorded) {
      List<Piece> pieces = split.pieces().stream().filter(p -> p.stream().anyMatch(q -> q.block() == probe.parts().get(0).block())).findFirst().orElseThrow();
      if (pieces.size() > 1 && probe.parts().get(0).weights() instanceof ChipProbe.Weights.Scaled) {
        List<Integer> asked = new ArrayList<>();
        for (ChipProbe.Part part : probe.parts()) {
          int[] neurons = pieces.stream().filter(q -> q.block() == part.block()).findFirst().orElseThrow().neurons();
          Arrays.stream(part.neurons()).forEach(i -> asked.add(neurons[i]));
        }
        ProbePieces found = ProbePieces.of(pieces, asked.stream().sorted().mapToInt(Integer::intValue).toArray());
        differences.equal("probe order", text(found.order()), text(probe.order()));
        differences.equal("probe parts", found.parts().stream().map(p -> p.block() + Arrays.toString(p.neurons())).toList(),
            probe.parts().stream().map(p -> p.block() + Arrays.toString(p.neurons())).toList());
      }
    }
  }

  private static String text(Optional<int[]> order) {
    return order.map(Arrays::toString).orElse("as they are");
  }
}
