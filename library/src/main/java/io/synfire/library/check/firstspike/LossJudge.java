package io.synfire.library.check.firstspike;

import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.Verdict;
import io.synfire.runtime.firstspike.learning.Objective;
import io.synfire.runtime.firstspike.pretrained.ObjectiveReader;
import java.util.Arrays;
import java.util.Set;

/** Judges losses of output times: their mean, its derivatives by the times, and classes. */
public final class LossJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-4;

  @Override
  public Set<String> schemas() {
    return Set.of("fastanddeep-losses/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    Objective objective = ObjectiveReader.read(fields.object("loss"), fields.number("tau_syn"));
    double[][] times = Recorded.times(fields.matrix("output_times"));
    int[] labels = Arrays.stream(fields.vector("labels")).mapToInt(l -> (int) l).toArray();
    double[][] gradient = new double[times.length][times[0].length];
    double mean = objective.mean(times, labels, 0, gradient).mean();
    Agreement agreement = new Agreement();
    agreement.number("mean_loss", mean, fields.number("mean_loss"), TOLERANCE * Math.max(1, Math.abs(mean)));
    agreement.numbers("dL_dt", gradient, fields.matrix("dL_dt"), TOLERANCE);
    double[] classes = Arrays.stream(times).mapToDouble(t -> objective.loss().select(t)).toArray();
    agreement.numbers("selected_classes", classes, fields.vector("selected_classes"), 0);
    return agreement.verdict();
  }
}
