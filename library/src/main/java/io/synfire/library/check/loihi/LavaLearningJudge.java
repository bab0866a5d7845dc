package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import io.synfire.plasticity.RuleText;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.runtime.check.CaseJudge;
import io.synfire.runtime.check.GoldenCase;
import io.synfire.runtime.check.JsonFields;
import io.synfire.runtime.check.UnsupportedCaseException;
import io.synfire.runtime.check.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * Judges {@code lava-learning/1}: recorded spikes are given to a trace rule on a full connection, in integers with the recorded random draws or
 * in floating point. Compared are the parsed rule, weights and traces after every epoch, and what the connection sends. Traces that a record has and its
 * rule does not read are made by a rule that reads all.
 */
public final class LavaLearningJudge implements CaseJudge {
  private static final double TOLERANCE = 1e-9;
  private static final RuleText ALL_TRACES = new RuleText("", "", "x0 * x1 * x2 * y1 * y2 * y3");

  @Override
  public Set<String> schemas() {
    return Set.of("lava-learning/1");
  }

  @Override
  public Verdict judge(GoldenCase golden) {
    JsonFields fields = golden.fields();
    TraceRule rule = LearningRuleReader.rule(fields);
    SeriesComparison comparison = new SeriesComparison();
    if (fields.has("products")) {
      comparison.holds("products", LearningRuleReader.products(rule), LearningRuleReader.products(fields.array("products")));
    }
    JsonFields expected = fields.object("expected");
    double tolerance = fields.text("model").equals("floating_pt") ? TOLERANCE : 0;
    LearningTrial.Recording found = run(rule, fields);
    compare(comparison, found, expected, tolerance);
    Map<TraceVariable, double[][]> traces = found.traces();
    if (Arrays.stream(TraceVariable.values()).anyMatch(trace -> expected.has(trace.symbol()) && !found.traces().containsKey(trace))) {
      traces = run(new TraceRule(ALL_TRACES, rule.traces(), rule.epoch(), rule.sign(), rule.graded()), fields).traces();
    }
    for (TraceVariable variable : TraceVariable.values()) {
      if (expected.has(variable.symbol())) {
        comparison.close(variable.symbol(), traces.get(variable), expected.matrix(variable.symbol()), tolerance);
      }
    }
    return comparison.verdict();
  }

  private static LearningTrial.Recording run(TraceRule rule, JsonFields fields) {
    String model = fields.text("model");
    LearningTrial trial = switch (model) {
      case "bit_approximate" -> new IntegerLearningTrial(rule, fields);
      case "floating_pt" -> new FloatLearningTrial(rule, fields);
      default -> throw new UnsupportedCaseException("the learning engine has no model " + model);
    };
    return trial.run(fields.matrix("pre_spikes"), fields.matrix("post_spikes"), LearningRuleReader.thirdFactor(fields));
  }

  private static void compare(SeriesComparison comparison, LearningTrial.Recording found, JsonFields expected, double tolerance) {
    JsonNode epochs = expected.array("weights_after_epoch");
    double[][] weights = new double[epochs.size()][];
    for (int e = 0; e < weights.length; e++) {
      JsonNode rows = epochs.get(e).get(1);
      weights[e] = new double[0];
      for (JsonNode row : rows) {
        weights[e] = joined(weights[e], JsonFields.vector("weights_after_epoch", row));
      }
    }
    comparison.close("weights", found.weights(), weights, tolerance);
    if (expected.has("a_out")) {
      comparison.close("a_out", found.sent(), expected.matrix("a_out"), tolerance);
    }
  }

  private static double[] joined(double[] a, double[] b) {
    double[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
