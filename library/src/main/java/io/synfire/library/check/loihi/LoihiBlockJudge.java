package io.synfire.library.check.loihi;

import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.Verdict;
import java.util.Set;

/** Blocks of the chip, run step by step: every current, voltage, spike, learned weight and warning. */
public final class LoihiBlockJudge implements CaseJudge {

  @Override
  public Set<String> schemas() {
    return Set.of("loihi-block/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    Differences differences = new Differences();
    new RecordedRun(golden.fields(), BlockReader.program(golden.fields())).compare(differences);
    return differences.verdict();
  }
}
