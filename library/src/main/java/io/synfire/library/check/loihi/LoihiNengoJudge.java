package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.loihi.block.Block;
import io.synfire.runtime.loihi.block.ChipProgram;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.discretization.Discretization;
import io.synfire.runtime.loihi.discretization.Discretizer;
import io.synfire.runtime.loihi.discretization.Convention;
import io.synfire.runtime.loihi.ensemble.ChipProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges networks put on the chip, link by link: description to float blocks, float blocks to blocks, blocks to currents, voltages, spikes and
 * warnings, and those to what the host reads.
 */
public final class LoihiNengoJudge implements CaseJudge {
  @Override
  public Set<String> schemas() {
    return Set.of("loihi-nengo/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    Differences differences = new Differences();
    ChipProgram program = BlockReader.program(fields);
    List<FloatBlock> floats = floats(differences, fields, program.blocks());
    List<ChipProbe> probes = RecordedProbes.read(fields);
    RecordedNetwork.of(fields, new RecordedFloats(floats, fields.number("dt"))).ifPresent(network -> {
      NetworkComparison comparison = new NetworkComparison(differences, network.split());
      comparison.blocks(floats);
      comparison.inputs(fields, network, program.inputs());
      comparison.probes(probes);
    });
    List<Block> blocks = discretized(differences, fields, floats, program.blocks());
    RecordedRun run = new RecordedRun(fields, new ChipProgram(blocks, program.inputs()));
    run.compare(differences);
    RecordedProbes.compare(differences, fields, probes, run);
    return differences.verdict();
  }

  /** The recorded float blocks, with the routes of the blocks that they became. */
  private static List<FloatBlock> floats(Differences differences, JsonFields fields, List<Block> recorded) {
    JsonNode floats = fields.array("float_blocks");
    differences.equal("number of float blocks", floats.size(), recorded.size());
    List<FloatBlock> blocks = new ArrayList<>();
    for (int b = 0; b < Math.min(floats.size(), recorded.size()); b++) {
      blocks.add(FloatBlockReader.read(Integer.toString(b), new JsonFields(floats.get(b)), recorded.get(b)));
    }
    return blocks;
  }

  /** The float blocks in integers, compared with the recorded ones. */
  private static List<Block> discretized(Differences differences, JsonFields fields, List<FloatBlock> floats, List<Block> recorded) {
    JsonNode infos = fields.array("discretize_info");
    List<Block> blocks = new ArrayList<>();
    for (int b = 0; b < floats.size(); b++) {
      Discretization found = Discretizer.discretize(floats.get(b), Convention.NENGO_LOIHI);
      new BlockComparison(differences, "block " + b + " ").values(found.block(), recorded.get(b));
      LoihiDiscretizeJudge.scales(differences, found.scales(), new JsonFields(infos.get(b)));
      blocks.add(found.block());
    }
    return blocks;
  }
}
