package io.synfire.runtime.check;

import java.util.Set;

/** A judge of sums, for the tests of the command. */
public final class ArithmeticJudge implements CaseJudge {

  @Override
  public Set<String> schemas() {
    return Set.of("sum/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    if (fields.text("operation", "add").equals("multiply")) {
      throw new UnsupportedCaseException("products");
    }
    if (fields.text("operation", "add").equals("break")) {
      throw new IllegalStateException("broken");
    }
    double[] terms = fields.vector("terms");
    double error = Math.abs(terms[0] + terms[1] - fields.number("sum"));
    return error == 0 ? new Verdict(Verdict.Status.PASS, 0, "compared sum") : new Verdict(Verdict.Status.FAIL, error, "sum differs");
  }
}
