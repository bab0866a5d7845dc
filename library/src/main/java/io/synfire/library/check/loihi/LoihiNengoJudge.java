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
import io.synfire.runtime.loihi.discretization.SmallWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges networks put on the chip, link by link: float blocks to blocks, blocks to currents, voltages, spikes and warnings, and those to what the
 * host reads.
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
    List<Block> blocks = discretized(differences, fields, program.blocks());
    RecordedRun run = new RecordedRun(fields, new ChipProgram(blocks, program.inputs()));
    run.compare(differences);
    RecordedProbes.compare(differences, fields, RecordedProbes.read(fields), run);
    return differences.verdict();
  }

  /** The float blocks in integers, compared with the recorded ones, and with the routing of those. */
  private static List<Block> discretized(Differences differences, JsonFields fields, List<Block> recorded) {
    JsonNode floats = fields.array("float_blocks");
    JsonNode infos = fields.array("discretize_info");
    differences.equal("number of float blocks", floats.size(), recorded.size());
    List<Block> blocks = new ArrayList<>();
    for (int b = 0; b < floats.size(); b++) {
      FloatBlock block = FloatBlockReader.read(Integer.toString(b), new JsonFields(floats.get(b)), recorded.get(b));
      Discretization found = Discretizer.discretize(block, SmallWeights.AMPLIFIED);
      new BlockComparison(differences, "block " + b + " ").values(found.block(), recorded.get(b));
      LoihiDiscretizeJudge.scales(differences, found.scales(), new JsonFields(infos.get(b)));
      blocks.add(found.block());
    }
    return blocks;
  }
}
