package io.synfire.library.check.loihi;

import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges recorded runs of the network of letters of ngc-lava. The tolerance of the record, 1e-7, is finer than single precision can say of a potential of
 * -65 mV: it is held against the network executed in double precision. Of the float backend every spike must be the recorded one; how far its potentials and
 * weights are off is said.
 */
public final class XotJudge implements CaseJudge {

  @Override
  public Set<String> schemas() {
    return Set.of("ngclava-xot/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    XotCase recorded = new XotCase(golden.fields());
    XotRecord reference = new XotReference(recorded, recorded.network()).run();
    XotRecord floating = new XotFloatRun(recorded, recorded.network()).run();
    boolean close = reference.deviation() <= recorded.tolerance();
    boolean pass = close && reference.fault().isEmpty() && floating.fault().isEmpty();
    String detail = "double-precision reference: " + text(reference) + "; float backend: " + text(floating);
    return new Verdict(pass ? Verdict.Status.PASS : Verdict.Status.FAIL, reference.deviation(), close ? detail : detail + "; tolerance "
        + recorded.tolerance());
  }

  private static String text(XotRecord record) {
    String spikes = record.fault().isEmpty() ? "all spikes equal" : record.fault();
    return spikes + ", " + record.deviations().entrySet().stream().map(XotJudge::text).collect(Collectors.joining(", "));
  }

  private static String text(Map.Entry<String, Double> deviation) {
    return String.format(Locale.ROOT, "%s within %.2g", deviation.getKey(), deviation.getValue());
  }
}
