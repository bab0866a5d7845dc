package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.chip.Allocator;
import io.synfire.chip.CoreEdge;
import io.synfire.chip.SynapseFormat;
import io.synfire.chip.SynapseFormat.Bits;
import io.synfire.chip.SynapseFormat.Compression;
import io.synfire.ir.Deployment.Allocation;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Judges memory of synapses, allocation to chips, refusals and the cut of a known network. */
public final class LoihiConstraintsJudge implements CaseJudge {
  private static final int[] WEIGHT_BITS = {0, 1, 2, 3, 4, 5, 6, 8};
  private static final int[] INDEX_BITS = {0, 6, 7, 8, 9, 10, 11, 12};
  private static final Map<String, Allocation> ALLOCATIONS =
      Map.of("Greedy", Allocation.GREEDY, "RoundRobin", Allocation.ROUND_ROBIN, "GreedyInterchip", Allocation.GREEDY_INTERCHIP);

  @Override
  public Set<String> schemas() {
    return Set.of("loihi-constraints/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    Differences differences = new Differences();
    elements(golden, "synapse_bits").forEach(fields -> bits(differences, fields));
    elements(golden, "allocators").forEach(fields -> allocation(differences, fields));
    elements(golden, "build_errors").forEach(fields -> RecordedRefusals.judge(differences, fields.text("case"), fields.text("message")));
    if (golden.fields().has("keras_to_loihi")) {
      ImageNetworkCut.judge(differences, golden.fields().get("keras_to_loihi"));
    }
    return differences.verdict();
  }

  private static List<JsonFields> elements(GoldenCase golden, String field) {
    return golden.fields().has(field) ? StreamSupport.stream(golden.fields().array(field).spliterator(), false).map(JsonFields::new).toList() : List.of();
  }

  private static void bits(Differences differences, JsonFields fields) {
    Compression compression = fields.integer("compression", 0) == 0 ? Compression.SPARSE : Compression.DENSE;
    Bits bits =
        new Bits(
            WEIGHT_BITS[fields.integer("weight_bits", 0)], INDEX_BITS[fields.integer("idx_bits", 0)], fields.integer("delay_bits", 0),
            fields.integer("tag_bits", 0));
    long found = new SynapseFormat(compression, bits, fields.integer("n_synapses", 0)).bitsPerAxon(fields.integer("n_weights", 0));
    differences.equal("bits of " + fields.integer("n_weights", 0) + " synapses", found, (long) fields.integer("bits", 0));
  }

  private static void allocation(Differences differences, JsonFields fields) {
    List<CoreEdge> edges = new ArrayList<>();
    for (double[] edge : fields.matrix("edges_src_dst_naxons")) {
      edges.add(new CoreEdge((int) edge[0], (int) edge[1], (int) edge[2]));
    }
    int blocks = fields.integer("n_blocks", 1);
    ALLOCATIONS.forEach((name, allocation) -> {
      if (fields.has(name)) {
        Allocator allocator = new Allocator(allocation, fields.integer("cores_per_chip", 1));
        differences.equal(name + " of " + blocks + " blocks", allocator.allocate(blocks, edges, fields.integer("n_chips", 1)), lists(fields.array(name)));
      }
    });
  }

  private static List<List<Integer>> lists(JsonNode array) {
    List<List<Integer>> lists = new ArrayList<>();
    array.forEach(row -> lists.add(StreamSupport.stream(row.spliterator(), false).map(JsonNode::intValue).toList()));
    return lists;
  }
}
