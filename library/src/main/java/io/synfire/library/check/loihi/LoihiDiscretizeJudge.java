package io.synfire.library.check.loihi;

import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.loihi.block.FloatBlock;
import io.synfire.runtime.loihi.discretization.Discretization;
import io.synfire.runtime.loihi.discretization.Discretizer;
import io.synfire.runtime.loihi.discretization.Scales;
import io.synfire.runtime.loihi.discretization.Convention;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the discretisation of blocks: integers equal, scales within 1e-6, warnings by their key phrase. */
public final class LoihiDiscretizeJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-6;

  @Override
  public Set<String> schemas() {
    return Set.of("loihi-discretize/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    FloatBlock block = FloatBlockReader.read(golden.fields().text("label"), golden.fields().object("float_block"));
    Discretization found = Discretizer.discretize(block, Convention.NENGO_LOIHI);
    JsonFields expected = golden.fields().object("expected");
    Differences differences = new Differences();
    new BlockComparison(differences, "").values(found.block(), BlockReader.block(block.label(), expected.object("block")));
    scales(differences, found.scales(), expected.object("info"));
    Set<String> texts = new TreeSet<>();
    expected.array("warnings").forEach(text -> texts.add(text.textValue()));
    differences.equal("warnings", phrases(found.warnings(), texts), texts);
    return differences.verdict();
  }

  /** Compares the scales of a block with recorded ones. */
  static void scales(Differences differences, Scales found, JsonFields info) {
    differences.equal("w_exp", found.wExp(), IntegerFields.integer(info, "w_exp"));
    double[] scales = {found.wMax(), found.vScale(), largest(found.bScale()), largest(found.wScale()[0])};
    double[] recorded = {info.number("w_max"), info.number("v_scale"), info.number("b_scale"), info.number("w_scale")};
    differences.close("w_max, v_scale, b_scale, w_scale", scales, recorded, TOLERANCE);
  }

  /** Each warning as the recorded phrase it contains; itself where it contains none. How often and in which order a peer warns means nothing. */
  private static Set<String> phrases(List<String> warnings, Set<String> recorded) {
    return warnings.stream().map(w -> recorded.stream().filter(w::contains).findFirst().orElse(w)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
