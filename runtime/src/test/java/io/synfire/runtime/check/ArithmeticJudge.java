package io.synfire.runtime.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
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

  @Override
  public Optional<GoldenFile> adopt(GoldenFile file) {
    if (!file.root().path("header").toString().equals("[\"a\",\"b\",\"sum\"]")) {
      return Optional.empty();
    }
    ObjectNode sums = JsonNodeFactory.instance.objectNode();
    ArrayNode cases = sums.putArray("cases");
    for (JsonNode row : file.root().get("rows")) {
      ObjectNode sum = cases.addObject();
      sum.putArray("terms").add(row.get(0)).add(row.get(1));
      sum.set("sum", row.get(2));
    }
    return Optional.of(new GoldenFile(file.path(), "sum/1", sums, file.models()));
  }
}
