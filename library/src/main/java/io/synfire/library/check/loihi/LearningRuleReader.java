package io.synfire.library.check.loihi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.synfire.plasticity.Dependency;
import io.synfire.plasticity.Factor;
import io.synfire.plasticity.GradedSpikes;
import io.synfire.plasticity.Product;
import io.synfire.plasticity.RuleText;
import io.synfire.plasticity.Trace;
import io.synfire.plasticity.TraceMode;
import io.synfire.plasticity.TraceRule;
import io.synfire.plasticity.TraceVariable;
import io.synfire.plasticity.WeightSign;
import io.synfire.runtime.check.JsonFields;
import io.synfire.units.Time;
import io.synfire.units.Units;
import java.util.List;

/** Reads a recorded rule as a trace rule. Time constants are in steps of 1 ms. */
final class LearningRuleReader {
  /** Time step of recorded cases. */
  static final Time STEP = Units.ms(1);

  /** Time constant, in steps, with which the reference lets a third factor decay within an epoch. */
  private static final double THIRD_FACTOR_TAU = 65535;
  private static final int EXPONENT_OFFSET = 7;
  private static final List<String> THIRD_FACTOR = List.of("y1_in", "y2_in", "y3_in");

  private LearningRuleReader() {}

  static TraceRule rule(JsonFields fields) {
    TraceRule rule = TraceRule.of(new RuleText(fields.text("dw", ""), fields.text("dd", ""), fields.text("dt", "")))
        .withEpoch(fields.integer("t_epoch", 1))
        .withSign(WeightSign.valueOf(fields.text("sign_mode", "MIXED")))
        .withGradedSpikes(graded(fields));
    for (TraceVariable variable : TraceVariable.values()) {
      rule = rule.with(variable, trace(fields, variable));
    }
    return rule;
  }

  private static GradedSpikes graded(JsonFields fields) {
    return GradedSpikes.values()[fields.has("graded_spike_cfg") ? fields.integer("graded_spike_cfg", 0) : 0];
  }

  private static Trace trace(JsonFields fields, TraceVariable variable) {
    if (thirdFactor(fields).length > 0 && !variable.ofSource()) {
      return new Trace(0, Units.ms(THIRD_FACTOR_TAU), TraceMode.MODULATED);
    }
    String name = variable.symbol();
    return Trace.adding(fields.number(name + "_impulse", 0), Units.ms(fields.number(name + "_tau", 0)));
  }

  /** Recorded third factors {@code [time][y1 of each neuron, then y2, then y3]}; without rows where the rule has local traces. */
  static double[][] thirdFactor(JsonFields fields) {
    if (THIRD_FACTOR.stream().noneMatch(fields::has)) {
      return new double[0][];
    }
    double[][] post = fields.matrix("post_spikes");
    double[][] all = new double[post.length][];
    for (int k = 0; k < all.length; k++) {
      int neurons = post[k].length;
      all[k] = new double[THIRD_FACTOR.size() * neurons];
      for (int y = 0; y < THIRD_FACTOR.size(); y++) {
        if (fields.has(THIRD_FACTOR.get(y))) {
          System.arraycopy(fields.matrix(THIRD_FACTOR.get(y))[k], 0, all[k], y * neurons, neurons);
        }
      }
    }
    return all;
  }

  /** Recorded products with a number for every constant, 0 for none. */
  static JsonNode products(JsonNode recorded) {
    JsonNode products = recorded.deepCopy();
    for (JsonNode product : products) {
      for (JsonNode factor : product.path("factors")) {
        if (factor instanceof ObjectNode node) {
          node.put("const", node.path("const").doubleValue());
        }
      }
    }
    return products;
  }

  /** The products of the weight in the notation of the recording. */
  static JsonNode products(TraceRule rule) {
    ArrayNode products = JsonNodeFactory.instance.arrayNode();
    for (Product product : rule.text().equations().get(0).products()) {
      ObjectNode node = products.addObject();
      node.put("dependency", switch (product.dependency()) {
        case Dependency.SourceSpike s -> "x0";
        case Dependency.TargetSpike t -> "y0";
        case Dependency.Clock c -> "u";
      });
      node.put("s_mantissa", product.scale().mantissa());
      node.put("s_exp", product.scale().exponent() + EXPONENT_OFFSET);
      ArrayNode factors = node.putArray("factors");
      product.factors().forEach(factor -> factors.add(factor(factor)));
    }
    return products;
  }

  private static ObjectNode factor(Factor factor) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("state_var", switch (factor) {
      case Factor.OfTrace trace -> trace.trace().symbol();
      case Factor.OfSynapse synapse -> synapse.variable().symbol();
      case Factor.OfSpike spike -> spike.ofSource() ? "x0" : "y0";
    });
    node.put("const", factor.constant());
    return node.put("sgn", factor instanceof Factor.OfSynapse synapse && synapse.sign());
  }
}
